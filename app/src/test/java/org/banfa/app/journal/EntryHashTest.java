package org.banfa.app.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;

class EntryHashTest {

  private static final EntryRow ROW =
      new EntryRow(
          "project",
          "P-1",
          1,
          "2026-03-02T01:00:00.000000Z",
          LocalDate.of(2026, 3, 2),
          "act",
          "{}",
          new Actor("wang", "王丽", "edu", "科员"),
          "0".repeat(64),
          "");

  @Test
  void theHashIsTheOneAnAuditorComputesFromTheDescription() throws Exception {
    var bytes = new java.io.ByteArrayOutputStream();
    for (String field :
        new String[] {
          "banfa-entry-1",
          "0".repeat(64),
          "project",
          "P-1",
          "1",
          "2026-03-02T01:00:00.000000Z",
          "2026-03-02",
          "act",
          "{}",
          "wang",
          "王丽",
          "edu",
          "科员"
        }) {
      byte[] text = field.getBytes(StandardCharsets.UTF_8);
      bytes.write(new byte[] {0, 0, 0, (byte) text.length});
      bytes.write(text);
    }
    var sm3 = MessageDigest.getInstance("SM3", new BouncyCastleProvider());

    assertThat(EntryHash.of(ROW))
        .isEqualTo(HexFormat.of().formatHex(sm3.digest(bytes.toByteArray())));
  }

  @Test
  void movingTextFromOneFieldToTheNextChangesTheHash() {
    var moved =
        new EntryRow(
            ROW.subjectKind(),
            ROW.subjectKey(),
            ROW.seq(),
            ROW.recordedAt(),
            ROW.on(),
            ROW.kind(),
            ROW.body(),
            new Actor("wang王", "丽", "edu", "科员"),
            ROW.prevHash(),
            "");

    assertThat(EntryHash.of(moved)).isNotEqualTo(EntryHash.of(ROW));
  }
}
