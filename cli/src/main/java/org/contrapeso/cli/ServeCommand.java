package org.contrapeso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.contrapeso.evidence.fault.Fault;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.scenario.Fingerprint;
import org.contrapeso.web.Holdings;
import org.contrapeso.web.Server;
import org.contrapeso.web.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `contrapeso serve`: the page, and the interface behind it.
@Command(
    name = "serve",
    description =
        "Opens a page on which levers and beliefs are moved and thousands of futures answer at once;"
            + " runs until it is stopped, as by Ctrl-C.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  private static final int MOST_PORT = 65_535;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "port to listen on, 0 for any that is free (default: ${DEFAULT-VALUE})")
  private int port = ServerSettings.PORT;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description =
          "name or address to listen on (default: ${DEFAULT-VALUE}, which only this machine"
              + " reaches); 0.0.0.0 for all")
  private String host = ServerSettings.LOOPBACK;

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      description = "what a request that writes must bear (default: none is asked for)")
  private Optional<String> token = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "T",
      description = "threads to compute on (default: one a processor); changes no result")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--lang",
      description = "en or es: language of texts and of this help (default: ${DEFAULT-VALUE})",
      paramLabel = "LANG")
  private TableOptions.Lang lang = TableOptions.Lang.EN;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws FaultsException, IOException, InterruptedException {
    if (threads < 1 || port < 0 || port > MOST_PORT) {
      throw new ParameterException(
          spec.commandLine(),
          threads < 1
              ? "--threads = %d: expected 1 or more.".formatted(threads)
              : "--port = %d: expected 0 to %d.".formatted(port, MOST_PORT));
    }
    Holdings holdings = Home.open().holdings(Fingerprint.model());
    Server server = start(holdings);
    CountDownLatch stopped = new CountDownLatch(1);
    Thread farewell =
        new Thread(() -> {
          server.close();
          stopped.countDown();
        });
    Runtime.getRuntime().addShutdownHook(farewell);
    PrintWriter out = spec.commandLine().getOut();
    out.println(Wording.of(lang.locale()).say("serve.open", address(server.port())));
    out.flush();
    stopped.await();
    return 0;
  }

  private Server start(Holdings holdings) throws FaultsException {
    try {
      return Server.start(holdings, new ServerSettings(host, port, token, threads));
    } catch (Server.CannotListenException taken) {
      throw new FaultsException(
          Fault.of(
              host + ":" + port,
              "expected an address of this machine and a port that is free",
              "Choose another with --port, or 0 for any."));
    }
  }

  private String address(int listening) {
    boolean all = host.equals("0.0.0.0") || host.equals("::");
    return "http://" + (all ? "localhost" : host) + ":" + listening + "/";
  }
}
