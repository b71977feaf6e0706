package org.banfa.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  private static final String DIGITS = "1234567890".repeat(7);
  private static final byte[] SECRET = DIGITS.substring(0, 20).getBytes(StandardCharsets.US_ASCII);

  /** The table of RFC 6238, appendix B. */
  @ParameterizedTest
  @CsvSource({
    "59, 94287082, 46119246, 90693936",
    "1111111109, 07081804, 68084774, 25091201",
    "1111111111, 14050471, 67062674, 99943326",
    "1234567890, 89005924, 91819424, 93441116",
    "2000000000, 69279037, 90698825, 38618901",
    "20000000000, 65353130, 77737706, 47863826"
  })
  void codesAreThoseOfTheStandard(long second, String sha1, String sha256, String sha512) {
    assertThat(code("HmacSHA1", 20, second)).isEqualTo(sha1);
    assertThat(code("HmacSHA256", 32, second)).isEqualTo(sha256);
    assertThat(code("HmacSHA512", 64, second)).isEqualTo(sha512);
  }

  @Test
  void aCodeHoldsOneStepBesideItsOwnAndNoLonger() {
    String code = Totp.PHONE.code(SECRET, 100);

    assertThat(match(code, 98, 0)).isEmpty();
    assertThat(match(code, 99, 0)).hasValue(100);
    assertThat(match(code, 100, 0)).hasValue(100);
    assertThat(match(code, 101, 0)).hasValue(100);
    assertThat(match(code, 102, 0)).isEmpty();
  }

  @Test
  void aCodeIsGoodOnce() {
    assertThat(match(Totp.PHONE.code(SECRET, 100), 100, 100)).isEmpty();
    assertThat(match(Totp.PHONE.code(SECRET, 100), 100, 99)).hasValue(100);
  }

  private static OptionalLong match(String code, long step, long used) {
    return Totp.PHONE.match(SECRET, code, Instant.ofEpochSecond(step * 30), used);
  }

  private static String code(String algorithm, int length, long second) {
    var totp = new Totp(algorithm, 8, 30);
    byte[] secret = DIGITS.substring(0, length).getBytes(StandardCharsets.US_ASCII);
    return totp.code(secret, totp.step(Instant.ofEpochSecond(second)));
  }
}
