package org.banfa.app.identity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A code that changes with time (RFC 6238). With HMAC-SHA1, 6 digits and 30 seconds it is what
 * phone applications show.
 *
 * @param algorithm the name of the HMAC, such as {@code HmacSHA1}
 * @param digits how many digits a code has, 6 to 9
 * @param stepSeconds how long one code lasts
 */
record Totp(String algorithm, int digits, long stepSeconds) {

  static final Totp PHONE = new Totp("HmacSHA1", 6, 30);

  private static final int[] POWERS = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
  };

  String code(byte[] secret, long step) {
    byte[] mac = mac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = mac[mac.length - 1] & 0x0f;
    int number = ByteBuffer.wrap(mac, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
    return String.format(Locale.ROOT, "%0" + digits + "d", number % POWERS[digits]);
  }

  long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), stepSeconds);
  }

  /**
   * The step a code belongs to: the present one or one beside it, since clocks differ, but never
   * one that was used already.
   */
  OptionalLong match(byte[] secret, String code, Instant at, long used) {
    for (long step = step(at) - 1; step <= step(at) + 1; step++) {
      if (step > used && code(secret, step).equals(code.strip())) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  private byte[] mac(byte[] secret, byte[] message) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret, algorithm));
      return mac.doFinal(message);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("This Java has no " + algorithm, missing);
    }
  }
}
