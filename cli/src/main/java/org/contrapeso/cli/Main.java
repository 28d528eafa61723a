package org.contrapeso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.ResourceBundle;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultsException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command `contrapeso`.
@Command(
    name = "contrapeso",
    description =
        "A policy laboratory: U.S. strikes on Mexican cartels against their alternatives, over"
            + " thousands of futures.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      StudyCommand.class,
      ServeCommand.class,
      RunCommand.class,
      ValidateCommand.class,
      CalibrateCommand.class,
      EvidenceCommand.class,
      ListCommands.Courses.class,
      ListCommands.Levers.class,
      ListCommands.Outcomes.class,
      ListCommands.Beliefs.class,
      ListCommands.Parameters.class,
      LawCommand.class,
      ClaimsCommand.class,
      DebateCommand.class,
      ReferenceCommand.class,
    })
public final class Main implements Runnable {

  /// Exit code where what a person gave is faulty.
  static final int FAULTY_INPUT = 2;

  @Option(
      names = "--lang",
      description = "en or es: language of this help (default: ${DEFAULT-VALUE})",
      paramLabel = "LANG")
  private TableOptions.Lang lang = TableOptions.Lang.EN;

  @Spec private CommandSpec spec;

  /// Made by picocli.
  public Main() {
    spec = CommandSpec.create();
  }

  /// Runs a command line and exits with its code: 0 done, 1 a check failed or the program did, 2
  /// faulty input. The language of the machine changes no word.
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    System.exit(commandLine().execute(arguments));
  }

  /// The command line, writing to standard output and error in UTF-8.
  public static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Main());
    commandLine.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    commandLine.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.registerConverter(
        int.class, text -> (int) whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE));
    commandLine.registerConverter(long.class, text -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE));
    commandLine.registerConverter(Long.class, text -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE));
    commandLine.setParameterExceptionHandler(Main::reject);
    commandLine.setExecutionExceptionHandler(
        (failure, command, result) -> report(failure, command));
    commandLine.setExecutionStrategy(Main::execute);
    return commandLine;
  }

  /// Runs what was parsed, with help in the language that was asked for.
  private static int execute(ParseResult parsed) {
    CommandLine asked = parsed.asCommandLineList().getLast();
    Locale locale = lang(asked).locale();
    if (!locale.equals(TableOptions.Lang.EN.locale())) {
      speak(parsed.commandSpec().commandLine(), Wording.help(locale));
    }
    return new RunLast().execute(parsed);
  }

  private static void speak(CommandLine command, ResourceBundle help) {
    command.setResourceBundle(help);
    command.getSubcommands().values().forEach(each -> speak(each, help));
  }

  private static TableOptions.Lang lang(CommandLine command) {
    OptionSpec option = command.getCommandSpec().findOption("--lang");
    return option != null && option.getValue() instanceof TableOptions.Lang asked
        ? asked
        : TableOptions.Lang.EN;
  }

  private static Wording words(CommandLine command) {
    return Wording.of(lang(command).locale());
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
    throw new ParameterException(spec.commandLine(), Wording.of(lang.locale()).say("main.what"));
  }

  private static long whole(String text, long least, long most) {
    try {
      long number = new BigDecimal(text.strip()).longValueExact();
      if (number >= least && number <= most) {
        return number;
      }
    } catch (ArithmeticException | NumberFormatException unreadable) {
      // reported below, like a number that is too large
    }
    throw new TypeConversionException("'%s' is no whole number".formatted(text));
  }

  private static int reject(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(failure.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(failure, err)) {
      err.println(words(command).say("main.options", command.getCommandSpec().qualifiedName()));
    }
    return FAULTY_INPUT;
  }

  private static int report(Exception failure, CommandLine command) {
    PrintWriter err = command.getErr();
    if (failure instanceof FaultsException faults) {
      err.println(words(command).count("main.faults", faults.faults().size()));
      for (Fault fault : faults.faults()) {
        err.println("  " + fault);
      }
      return FAULTY_INPUT;
    }
    if (failure instanceof IOException) {
      err.println(
          failure instanceof FileSystemException file
              ? words(command)
                  .say("main.unreadable", file.getFile(), file.getClass().getSimpleName())
              : failure.getMessage());
      return command.getCommandSpec().exitCodeOnExecutionException();
    }
    failure.printStackTrace(err);
    err.println(words(command).say("main.defect"));
    return command.getCommandSpec().exitCodeOnExecutionException();
  }
}
