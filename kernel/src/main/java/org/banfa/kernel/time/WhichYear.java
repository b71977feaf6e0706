package org.banfa.kernel.time;

/** In which year a yearly day falls, seen from the trigger. */
public sealed interface WhichYear {

  /** The first one that is not before the trigger. */
  record Coming() implements WhichYear {}

  /**
   * The year of the trigger plus so many, even if the day has then passed already.
   *
   * @param years 0 for the same year, negative for earlier ones
   */
  record Offset(int years) implements WhichYear {}

  WhichYear COMING = new Coming();
  WhichYear THIS = new Offset(0);
  WhichYear NEXT = new Offset(1);
  WhichYear PREVIOUS = new Offset(-1);

  /** Years to add to the year a recurring duty is about. */
  default int offset() {
    return switch (this) {
      case Coming _ -> 0;
      case Offset offset -> offset.years();
    };
  }

  /** As a pack writes it; nothing for the coming one. */
  default String words() {
    return switch (this) {
      case Coming _ -> "";
      case Offset(int years) when years == 0 -> "this-year";
      case Offset(int years) when years == 1 -> "next-year";
      case Offset(int years) when years == -1 -> "previous-year";
      case Offset(int years) -> "year" + (years > 0 ? "+" : "") + years;
    };
  }

  /** As people say it: 每年, 当年, 次年, 上一年. */
  default String label() {
    return switch (this) {
      case Coming _ -> "每年";
      case Offset(int years) when years == 0 -> "当年";
      case Offset(int years) when years == 1 -> "次年";
      case Offset(int years) when years == -1 -> "上一年";
      case Offset(int years) -> years > 0 ? years + "年后" : -years + "年前";
    };
  }

  /**
   * Reads {@link #words()}.
   *
   * @throws IllegalArgumentException if the word is not known
   */
  static WhichYear parse(String words) {
    return switch (words) {
      case "" -> COMING;
      case "this-year" -> THIS;
      case "next-year" -> NEXT;
      case "previous-year" -> PREVIOUS;
      default -> {
        if (!words.matches("year[+-]\\d{1,2}")) {
          throw new IllegalArgumentException(
              "\"" + words + "\" is none of this-year, next-year, previous-year, year+2, year-2");
        }
        yield new Offset(Integer.parseInt(words.substring(4)));
      }
    };
  }
}
