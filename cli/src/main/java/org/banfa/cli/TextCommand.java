package org.banfa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.banfa.kernel.Kernel;
import org.banfa.kernel.check.TextFit;
import org.banfa.kernel.pack.Problem;
import org.banfa.kernel.text.OfficialText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Cuts a plain official text, and tells what it and a pack lack of each other. */
@Command(
    name = "text",
    description = "切分官方原文（纯文本），并与办法包对照：引用了而没有的、没有规则依据的",
    mixinStandardHelpOptions = true)
final class TextCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "FILE", description = "原文，UTF-8 或 GB 18030 的纯文本")
  private Path file = Path.of("");

  @Parameters(index = "1", arity = "0..1", paramLabel = "PACK", description = "与它对照的办法包")
  private String pack = "";

  @Mixin private Regulations regulations = new Regulations();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Optional<OfficialText> text = read().map(OfficialText::parse);
    if (text.filter(one -> one.articles() > 0).isEmpty()) {
      out.println(file + " 不是有条号的纯文本");
      return Exit.INPUT;
    }
    TextPrintout printout = new TextPrintout(out);
    printout.cut(text.get());
    if (pack.isEmpty()) {
      return Exit.OK;
    }
    return switch (regulations.shelf().take(pack)) {
      case Shelf.Absent(String says) -> Regulations.absent(out, says);
      case Shelf.Faulty(List<Problem> problems) -> Regulations.faulty(out, pack, problems);
      case Shelf.Ready(Kernel kernel, _) -> {
        TextFit fit = TextFit.of(kernel.pack(), text.get());
        printout.fit(kernel.pack(), fit);
        yield fit.missing().isEmpty() ? Exit.OK : Exit.FAILED;
      }
    };
  }

  private Optional<String> read() {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      return decoded(bytes, StandardCharsets.UTF_8)
          .or(() -> decoded(bytes, Charset.forName("GB18030")));
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + file, failure);
    }
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }
}
