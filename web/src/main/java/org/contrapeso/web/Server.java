package org.contrapeso.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.scenario.StudyLink;
import org.contrapeso.experiment.scenario.StudyRequest;
import org.contrapeso.experiment.scenario.StudyResolver;

/// Serves the page and the interface behind it.
public final class Server implements AutoCloseable {

  /// Works that may wait, of all visitors together, and of one.
  private static final int MOST_WAITING = 200;

  private static final int MOST_WAITING_OF_ONE = 8;

  /// Of what may wait, the share of one address where others ask, too.
  private static final int ADDRESSES = 2;

  /// Shares of the heap that runs under way and kept pasts may take.
  private static final double SHARE_OF_RUNS = 1.0 / 4;

  private static final double SHARE_OF_PASTS = 1.0 / 2;

  private static final long LARGEST_REQUEST = 1L << 20;

  /// Most that is read of a request that is too large, in bytes.
  private static final long MOST_DRAINED = 1L << 22;

  private static final long MEGABYTE = 1L << 20;
  private static final long STOP_MILLIS = 2_000;

  private static final String DAY = "max-age=0, must-revalidate";
  private static final String FOREVER = "max-age=31536000, immutable";
  private static final Pattern OF_THE_PAGE = Pattern.compile("/(?:embed/)?(en|es)(?:/[a-z]+)?/?");

  private final Javalin javalin;
  private final Turns turns;
  private final Gate gate;
  private final SentStudies sent;
  private final Page page = new Page();

  private Server(Holdings holdings, ServerSettings settings, LongSupplier clock)
      throws FaultsException {
    turns =
        new Turns(
            new Turns.Limits(
                MOST_WAITING,
                settings.isAlone() ? MOST_WAITING : MOST_WAITING / ADDRESSES,
                MOST_WAITING_OF_ONE,
                bytes(SHARE_OF_RUNS)),
            clock);
    gate = new Gate(settings, clock);
    sent = new SentStudies(holdings, turns, settings.threads());
    Laboratories laboratories =
        new Laboratories(holdings.model(), settings.threads(), bytes(SHARE_OF_PASTS));
    Api api = new Api(holdings, laboratories, turns, sent);
    api.rehearse(settings.rehearsed());
    List<Route> routes = api.routes();
    javalin = Javalin.create(config -> configure(config, routes));
  }

  private static long bytes(double shareOfHeap) {
    return (long) (shareOfHeap * Runtime.getRuntime().maxMemory());
  }

  /// The address is not of this machine, or the port is taken.
  public static final class CannotListenException extends Exception {

    private static final long serialVersionUID = 1;

    private CannotListenException(Throwable cause) {
      super(cause);
    }
  }

  /// Starts a server.
  ///
  /// @throws FaultsException with every fault of a link that is to be rehearsed
  public static Server start(Holdings holdings, ServerSettings settings)
      throws CannotListenException, FaultsException {
    return start(holdings, settings, System::nanoTime);
  }

  /// Likewise, by another clock.
  ///
  /// @param clock nanoseconds since any moment
  static Server start(Holdings holdings, ServerSettings settings, LongSupplier clock)
      throws CannotListenException, FaultsException {
    io.javalin.util.JavalinLogger.enabled = false;
    Server server = new Server(holdings, settings, clock);
    server.turns.start();
    try {
      server.javalin.start(settings.host(), settings.port());
    } catch (RuntimeException taken) {
      server.close();
      throw new CannotListenException(taken);
    }
    return server;
  }

  /// Queries of links that visitors are likely to ask for first: the study that is open from the
  /// start, and each of its courses.
  public static List<String> firstAsked(Holdings holdings) throws FaultsException {
    StudyRequest opened = StudyRequest.of(StudyLink.parse("").study(), Path.of(""));
    return StudyResolver.resolve(opened, holdings.scenarios(), holdings.model()).courses().stream()
        .map(course -> "course=" + course.id())
        .toList();
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
    config.routes.exception(Refusal.class, (refusal, context) -> tell(context, refusal));
    config.routes.exception(
        FaultsException.class,
        (faults, context) -> tell(context, Problem.of(faults.faults(), Asked.words(context))));
    config.routes.exception(
        BusyException.class,
        (busy, context) -> {
          context.header("Retry-After", String.valueOf(busy.seconds()));
          tell(context, new Refusal(Status.BUSY, "busy.title", "busy.detail", busy.seconds()));
        });
    config.routes.exception(
        HttpResponseException.class,
        (refused, context) -> {
          boolean large = refused.getStatus() == Status.TOO_LARGE;
          tell(
              context,
              large
                  ? new Refusal(Status.TOO_LARGE, "large.title", "large.detail", LARGEST_REQUEST)
                  : new Refusal(refused.getStatus(), "refused.title", "refused.detail"));
        });
    config.routes.exception(
        TooLargeException.class,
        (large, context) ->
            tell(
                context,
                new Refusal(
                    Status.BAD_REQUEST,
                    "memory.title",
                    "memory.detail",
                    large.bytes() / MEGABYTE,
                    large.most() / MEGABYTE)));
    config.routes.exception(
        IOException.class,
        (broken, context) -> {
          boolean isGone = broken instanceof EOFException || context.res().isCommitted();
          if (!isGone) {
            tellDefect(context, broken);
          }
        });
    config.routes.exception(Exception.class, (defect, context) -> tellDefect(context, defect));
    config.routes.error(
        Status.NOT_FOUND, context -> tellIfNothing(context, "missing.title", "missing.address"));
    config.routes.error(
        Status.METHOD_NOT_ALLOWED,
        context -> tellIfNothing(context, "method.title", "method.detail"));
  }

  private void admit(Context context) throws Refusal {
    gate.addHeaders(context);
    gate.checkRate(context);
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
    String query = context.queryString();
    context.header("Vary", "Accept-Language");
    context.redirect(
        "/" + Language.ofHeader(accepted) + "/laboratory" + (query == null ? "" : "?" + query));
  }

  private void answerPage(Context context) throws IOException, Refusal {
    Matcher view = OF_THE_PAGE.matcher(context.path());
    String path = view.matches() ? Page.INDEX : context.path().substring(1);
    Optional<Page.File> file = page.find(path);
    if (file.isEmpty()) {
      throw new Refusal(
          Status.NOT_FOUND, "missing.title", view.matches() ? "missing.page" : "missing.address");
    }
    Answers.file(context, file.get(), path.startsWith("assets/") ? FOREVER : DAY);
  }

  private static void tellIfNothing(Context context, String title, String detail) {
    if (!context.res().isCommitted()) {
      tell(context, new Refusal(context.statusCode(), title, detail));
    }
  }

  private static void tellDefect(Context context, Exception defect) {
    Defects.report(defect);
    tell(context, Defects.problem(Asked.words(context)));
  }

  private static void tell(Context context, Refusal refusal) {
    tell(context, refusal.problem(Asked.words(context)));
  }

  private static void tell(Context context, Problem problem) {
    if (context.res().isCommitted()) {
      return;
    }
    if (problem.status() == Status.TOO_LARGE) {
      drain(context);
    }
    if (!context.method().equals(HandlerType.GET)) {
      context.header("Connection", "close"); // what was not read ends the connection anyway
    }
    try {
      Answers.problem(context, problem);
    } catch (IOException gone) {
      // nobody is there to be told
    }
  }

  /// Reads on, within bounds, unless asked first whether to send: who is still sending when a
  /// connection is closed does not see the answer.
  private static void drain(Context context) {
    if (context.header("Expect") != null) {
      return;
    }
    try {
      InputStream rest = context.req().getInputStream();
      long left = MOST_DRAINED;
      long passed = 1;
      while (left > 0 && passed > 0) {
        passed = rest.skip(left);
        left -= passed;
      }
    } catch (IOException broken) {
      // the answer is sent all the same, to whoever may still be there
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
