package org.banfa.app.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;

/** A file read to its end once, with both hashes computed on the way. */
record Incoming(String sha256, String sm3, long size) {

  private static final int PORTION = 64 * 1024;

  /**
   * Copies a stream to a file and waits until the disk has it.
   *
   * @return empty when the stream is longer than the limit: no more than one portion beyond it was
   *     read, and none of that written
   */
  static Optional<Incoming> copy(InputStream in, Path to, long limit) throws IOException {
    var hashes = new Hashes();
    try (var out = FileChannel.open(to, StandardOpenOption.WRITE)) {
      byte[] portion = new byte[PORTION];
      long size = 0;
      for (int read = in.read(portion); read >= 0; read = in.read(portion)) {
        size += read;
        if (size > limit) {
          return Optional.empty();
        }
        hashes.update(portion, read);
        write(out, ByteBuffer.wrap(portion, 0, read));
      }
      out.force(true);
      return Optional.of(hashes.end(size));
    }
  }

  /** The hashes of a file that is there already. */
  static Incoming of(InputStream in) throws IOException {
    var hashes = new Hashes();
    byte[] portion = new byte[PORTION];
    long size = 0;
    for (int read = in.read(portion); read >= 0; read = in.read(portion)) {
      size += read;
      hashes.update(portion, read);
    }
    return hashes.end(size);
  }

  private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }

  private static final class Hashes {

    private final SHA256Digest sha256 = new SHA256Digest();
    private final SM3Digest sm3 = new SM3Digest();

    void update(byte[] portion, int length) {
      sha256.update(portion, 0, length);
      sm3.update(portion, 0, length);
    }

    Incoming end(long size) {
      return new Incoming(hex(sha256), hex(sm3), size);
    }

    private static String hex(ExtendedDigest digest) {
      byte[] hash = new byte[digest.getDigestSize()];
      digest.doFinal(hash, 0);
      return HexFormat.of().formatHex(hash);
    }
  }
}
