package org.banfa.app.identity;

import java.util.regex.Pattern;

/**
 * A city, district or other place that runs its projects by regulations of its own choosing.
 * Offices belong to exactly one, and see nothing of the others.
 *
 * @param code its code, unique in the installation: lower-case letters, digits and hyphens
 * @param name its name
 */
public record Jurisdiction(String code, String name) {

  private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,80}");

  public Jurisdiction {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "the code of a jurisdiction has lower-case letters, digits and hyphens: " + code);
    }
  }
}
