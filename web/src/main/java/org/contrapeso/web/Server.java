package org.contrapeso.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contrapeso.evidence.fault.FaultsException;

/// Serves the page and the interface behind it.
public final class Server implements AutoCloseable {

  /// Works that may wait, of all visitors together, and of one.
  private static final int MOST_WAITING = 200;

  private static final int MOST_WAITING_OF_ONE = 8;
  private static final long LARGEST_REQUEST = 1L << 20;
  private static final long STOP_MILLIS = 2_000;

  /// Share of the heap that kept pasts may take.
  private static final double SHARE_OF_HEAP = 1.0 / 2;

  private static final String DAY = "max-age=0, must-revalidate";
  private static final String FOREVER = "max-age=31536000, immutable";
  private static final Pattern OF_THE_PAGE = Pattern.compile("/(?:embed/)?(en|es)(?:/[a-z]+)?/?");

  private final Javalin javalin;
  private final Turns turns;
  private final Gate gate;
  private final SentStudies sent;
  private final Page page = new Page();

  private Server(Holdings holdings, ServerSettings settings, Turns turns) {
    this.turns = turns;
    gate = new Gate(settings);
    sent = new SentStudies(holdings, turns, settings.threads());
    Laboratories laboratories =
        new Laboratories(
            holdings.model(),
            settings.threads(),
            (long) (SHARE_OF_HEAP * Runtime.getRuntime().maxMemory()));
    List<Route> routes = new Api(holdings, laboratories, turns, sent).routes();
    javalin = Javalin.create(config -> configure(config, routes));
  }

  /// The address is not of this machine, or the port is taken.
  public static final class CannotListenException extends Exception {

    private static final long serialVersionUID = 1;

    private CannotListenException(Throwable cause) {
      super(cause);
    }
  }

  /// Starts a server.
  public static Server start(Holdings holdings, ServerSettings settings)
      throws CannotListenException {
    io.javalin.util.JavalinLogger.enabled = false;
    Turns turns = new Turns(MOST_WAITING, MOST_WAITING_OF_ONE);
    Server server = new Server(holdings, settings, turns);
    turns.start();
    try {
      server.javalin.start(settings.host(), settings.port());
    } catch (RuntimeException taken) {
      server.close();
      throw new CannotListenException(taken);
    }
    return server;
  }

  /// The OpenAPI document of the interface, in JSON.
  public static String openApi(Holdings holdings) {
    return Api.document(holdings);
  }

  /// The port that it listens on.
  public int port() {
    return javalin.port();
  }

  private void configure(JavalinConfig config, List<Route> routes) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = LARGEST_REQUEST;
    config.http.generateEtags = false;
    config.http.prefer405over404 = true;
    config.jetty.modifyServer(server -> server.setStopTimeout(STOP_MILLIS));
    config.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setSendXPoweredBy(false);
    });
    config.routes.before(this::admit);
    for (Route route : routes) {
      config.routes.addEndpoint(
          new Endpoint(route.method(), route.path(), context -> answer(route, context)));
    }
    config.routes.get("/", this::redirect);
    config.routes.get("/*", this::answerPage);
    config.routes.exception(
        Route.Refusal.class, (refusal, context) -> tell(context, refusal.problem()));
    config.routes.exception(
        FaultsException.class, (faults, context) -> tell(context, Problem.of(faults.faults())));
    config.routes.exception(
        Turns.BusyException.class,
        (busy, context) -> {
          context.header("Retry-After", String.valueOf(busy.seconds()));
          tell(
              context,
              Problem.of(
                  Status.BUSY,
                  "Busy",
                  "Too many visitors compute at once; come back in about %d s."
                      .formatted(busy.seconds())));
        });
    config.routes.exception(IOException.class, (gone, context) -> {});
    config.routes.exception(
        Exception.class,
        (defect, context) -> {
          Defects.report(defect);
          tell(context, Defects.problem());
        });
    config.routes.error(
        Status.NOT_FOUND,
        context -> tellIfNothing(context, "Not found", "There is nothing at this address."));
    config.routes.error(
        Status.METHOD_NOT_ALLOWED,
        context -> tellIfNothing(context, "Method not allowed", "This address is only read."));
  }

  private void admit(Context context) throws Route.Refusal {
    gate.addHeaders(context);
    gate.checkHost(context);
    HandlerType method = context.method();
    if (!method.equals(HandlerType.GET) && !method.equals(HandlerType.HEAD)) {
      gate.checkWrite(context);
    }
  }

  private static void answer(Route route, Context context) throws Exception {
    Asked asked = new Asked(context, route);
    if (!route.link()) {
      asked.checkKeys();
    }
    route.handler().answer(asked);
  }

  private void redirect(Context context) {
    String accepted = Optional.ofNullable(context.header("Accept-Language")).orElse("");
    String language = accepted.toLowerCase(Locale.ROOT).startsWith("es") ? "es" : "en";
    String query = context.queryString();
    context.header("Vary", "Accept-Language");
    context.redirect("/" + language + "/laboratory" + (query == null ? "" : "?" + query));
  }

  private void answerPage(Context context) throws IOException, Route.Refusal {
    Matcher view = OF_THE_PAGE.matcher(context.path());
    String path = view.matches() ? Page.INDEX : context.path().substring(1);
    Optional<Page.File> file = page.find(path);
    if (file.isEmpty()) {
      throw new Route.Refusal(
          Status.NOT_FOUND,
          "Not found",
          view.matches()
              ? "The page was not built, since npm was missing; the interface below /api/v1 answers."
              : "There is nothing at this address.");
    }
    Answers.file(context, file.get(), path.startsWith("assets/") ? FOREVER : DAY);
  }

  private static void tellIfNothing(Context context, String title, String detail) {
    if (!context.res().isCommitted()) {
      tell(context, Problem.of(context.statusCode(), title, detail));
    }
  }

  private static void tell(Context context, Problem problem) {
    if (context.res().isCommitted()) {
      return;
    }
    try {
      Answers.problem(context, problem);
    } catch (IOException gone) {
      // nobody is there to be told
    }
  }

  /// Answers what is under way, stops what is being computed, and listens no more.
  @Override
  public void close() {
    turns.close();
    javalin.stop();
    try {
      sent.close();
    } catch (IOException leftBehind) {
      Defects.report(leftBehind); // results of a process that ends lie in a folder for such things
    }
  }
}
