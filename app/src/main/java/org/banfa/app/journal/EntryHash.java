package org.banfa.app.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * The hash of an entry, described so that an auditor can recompute it without this program.
 *
 * <p>The bytes are a run of fields. Each field is its length in bytes as four bytes, most
 * significant first, then the field itself in UTF-8. The fields in order: the text {@code
 * banfa-entry-1}; prev_hash; subject_kind; subject_key; seq in decimal; recorded_at; on_date as
 * {@code yyyy-mm-dd}; kind; body; actor_account; actor_person; actor_office; actor_post. A null
 * column counts as empty text. The hash is SM3 (GB/T 32905) of these bytes, in lower-case
 * hexadecimal.
 */
final class EntryHash {

  private static final String FORM = "banfa-entry-1";

  private EntryHash() {}

  static String of(EntryRow row) {
    byte[] bytes = canonicalBytes(row);
    var digest = new SM3Digest();
    digest.update(bytes, 0, bytes.length);
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    return HexFormat.of().formatHex(hash);
  }

  private static byte[] canonicalBytes(EntryRow row) {
    var fields =
        List.of(
            FORM,
            row.prevHash(),
            row.subjectKind(),
            row.subjectKey(),
            Long.toString(row.seq()),
            row.recordedAt(),
            row.on().toString(),
            row.kind(),
            row.body(),
            row.actor().account(),
            row.actor().person(),
            row.actor().office(),
            row.actor().post());
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      for (String field : fields) {
        byte[] text = field.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
