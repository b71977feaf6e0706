package org.banfa.cli;

import org.banfa.kernel.tell.Phrases;
import org.banfa.kernel.tell.Tongue;
import picocli.CommandLine.Option;

/** In which language a command answers; it is never taken from where it runs. */
final class Spoken {

  @Option(
      names = "--lang",
      description = "用哪种语言回答：zh 或 en（默认 ${DEFAULT-VALUE}）；办法自己的话不翻译",
      defaultValue = "zh")
  private Tongue tongue = Tongue.ZH;

  Phrases phrases() {
    return Phrases.of(tongue);
  }
}
