package org.banfa.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code banfa ask}, {@code check}, {@code mutate}, {@code diff} and so on. */
@Command(
    name = "banfa",
    description = "按办法回答：能办什么、应办什么、为什么",
    mixinStandardHelpOptions = true,
    subcommands = {
      AskCommand.class,
      CheckCommand.class,
      DiffCommand.class,
      MutateCommand.class,
      NewPackCommand.class,
      SchemaCommand.class,
      TextCommand.class
    })
public final class Banfa {

  private Banfa() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] words) {
    int code = run(writer(System.out), writer(System.err), words);
    System.exit(code);
  }

  private static PrintWriter writer(java.io.PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** Runs one command; the exit code is that of {@link Exit}. */
  static int run(PrintWriter out, PrintWriter err, String... words) {
    CommandLine line = new CommandLine(new Banfa());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(out);
    line.setErr(err);
    line.setExecutionExceptionHandler((failure, command, _) -> {
      failure.printStackTrace(command.getErr());
      command.getErr().println("程序出错，不是办法或文件的问题；请把上面的文字交给维护者");
      return Exit.BUG;
    });
    int code = line.execute(words);
    out.flush();
    err.flush();
    return code;
  }
}
