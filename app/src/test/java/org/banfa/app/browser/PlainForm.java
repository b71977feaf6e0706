package org.banfa.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.select.Elements;

/**
 * The same form without a window: what the page asks is read from the page, what was not asked
 * cannot be answered, and what it holds already is sent with it, as a browser would.
 */
final class PlainForm implements ActForm {

  private final Caller caller;
  private final Element button;
  private final FormElement form;
  private final Map<String, byte[]> papers = new LinkedHashMap<>();

  PlainForm(Caller caller, Document page) {
    this.caller = caller;
    this.button = one(page, "main button[name=do]");
    this.form = (FormElement) button.closest("form");
  }

  @Override
  public ActForm with(String fact, String answer) {
    String name = "fact." + fact;
    Element first = form.select("[name='" + name + "']").first();
    assertThat(first).as("%s is asked for: %s", name, form).isNotNull();
    switch (first.normalName() + ":" + first.attr("type")) {
      case "input:radio" -> choose(name, answer);
      case "select:" -> select(first, answer);
      default -> first.val(answer);
    }
    return this;
  }

  private void choose(String name, String value) {
    form.select("[name='" + name + "']").forEach(other -> other.removeAttr("checked"));
    check(name, value);
  }

  private static void select(Element field, String value) {
    field.select("option").forEach(other -> other.removeAttr("selected"));
    one(field, "option[value='" + value + "']").attr("selected", true);
  }

  private void check(String name, String value) {
    one(form, "[name='" + name + "'][value='" + value + "']").attr("checked", true);
  }

  @Override
  public ActForm attach(String slot, String... items) {
    String name = "file." + slot;
    one(form, "input[type=file][name='" + name + "']");
    papers.put(name, Chromium.PAPER);
    return tick(slot, items);
  }

  @Override
  public ActForm tick(String slot, String... items) {
    for (String item : items) {
      check("tick.file." + slot, item);
    }
    return this;
  }

  @Override
  public ActForm outcome(String outcome) {
    choose("outcome", outcome);
    return this;
  }

  @Override
  public ActForm opinion(String words) {
    one(form, "#opinion").val(words);
    return this;
  }

  @Override
  public Answer send() {
    var body = new Multipart();
    form.formData().stream()
        .filter(field -> !field.key().startsWith("file."))
        .forEach(field -> body.field(field.key(), field.value()));
    papers.forEach((name, paper) -> body.paper(name, name.substring(5) + ".pdf", paper));
    body.field(button.attr("name"), button.attr("value"));
    Document page = caller.send(form.attr("action"), body);
    return new Answer(
        one(page, "h1").text(),
        one(page, "main").text(),
        texts(page, "ol.blockers > li"),
        texts(page, "ol.steps > li"));
  }

  private static List<String> texts(Document page, String selector) {
    return page.select(selector).eachText();
  }

  private static Element one(Element within, String selector) {
    Elements found = within.select(selector);
    assertThat(found).as("%s in %s", selector, within).hasSize(1);
    return found.getFirst();
  }
}
