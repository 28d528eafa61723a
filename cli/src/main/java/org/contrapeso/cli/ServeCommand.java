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
      defaultValue = "${env:CONTRAPESO_TOKEN}",
      description =
          "what a request that writes must bear, read from CONTRAPESO_TOKEN if left out; without one"
              + " nobody but this machine may write")
  private Optional<String> token = Optional.empty();

  @Option(
      names = "--behind-proxy",
      paramLabel = "NAME",
      description =
          "a proxy in front serves this under that name and says in X-Forwarded-For whom it serves"
              + " (default: there is none)")
  private Optional<String> proxied = Optional.empty();

  @Option(
      names = "--rate",
      paramLabel = "N",
      description =
          "requests a second that one address may send for long, 0 for any number (default: 2000"
              + " where only this machine asks, else 100)")
  private Optional<Integer> rate = Optional.empty();

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
    check(threads >= 1, "--threads = %d: expected 1 or more.", threads);
    check(port >= 0 && port <= MOST_PORT, "--port = %d: expected 0 to 65535.", port);
    check(rate.orElse(0) >= 0, "--rate = %d: expected 0 or more.", rate.orElse(0));
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

  private void check(boolean holds, String fault, int value) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), fault.formatted(value));
    }
  }

  private Server start(Holdings holdings) throws FaultsException {
    try {
      boolean alone = ServerSettings.isLoopback(host) && proxied.isEmpty();
      return Server.start(
          holdings,
          ServerSettings.onLoopback(threads)
              .withPlace(host, port)
              .withToken(token)
              .withProxy(proxied)
              .withRate(
                  rate.orElse(
                      alone ? ServerSettings.RATE_OF_THIS_MACHINE : ServerSettings.RATE_OF_OTHERS))
              .withRehearsal(Server.firstAsked(holdings)));
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
