package org.banfa.app.web;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The output of a page that is not in Chinese: the Chinese in it, which is the regulation's own
 * words and people's names, is marked as Chinese, so that a screen reader says it right.
 */
final class SpokenOutput extends OwaspHtmlTemplateOutput {

  private static final String HAN = "[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef]";

  /** From the first Chinese sign to the last that no Latin word parts it from. */
  private static final Pattern CHINESE =
      Pattern.compile(HAN + "+(?:[^\\p{IsLatin}\\p{IsHan}]*" + HAN + "+)*");

  /** Where no other tag may stand. */
  private static final Set<String> BARE = Set.of("title", "option", "textarea", "text");

  private @Nullable String tag;
  private @Nullable String attribute;

  SpokenOutput(TemplateOutput output) {
    super(output);
  }

  @Override
  public void setContext(@Nullable String tag, @Nullable String attribute) {
    this.tag = tag;
    this.attribute = attribute;
    super.setContext(tag, attribute);
  }

  @Override
  public void writeUserContent(@Nullable String text) {
    if (text == null || attribute != null || tag == null || BARE.contains(tag)) {
      super.writeUserContent(text);
      return;
    }
    Matcher chinese = CHINESE.matcher(text);
    int written = 0;
    while (chinese.find()) {
      super.writeUserContent(text.substring(written, chinese.start()));
      writeContent("<span lang=\"zh\">");
      super.writeUserContent(chinese.group());
      writeContent("</span>");
      written = chinese.end();
    }
    super.writeUserContent(text.substring(written));
  }
}
