package org.contrapeso.pagechecks;

import java.io.IOException;
import java.nio.file.Path;
import org.contrapeso.evidence.Registry;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.experiment.scenario.Fingerprint;
import org.contrapeso.experiment.scenario.Scenarios;
import org.contrapeso.model.assembly.WholeModel;
import org.contrapeso.web.Holdings;
import org.contrapeso.web.Server;
import org.contrapeso.web.ServerSettings;

/// A server on a free port, started once, that shows what ships.
final class Site {

  /// The folder of the project.
  static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  private static final Server SERVER = start();

  private Site() {}

  /// The address of a page or of an answer.
  static String address(String pathAndQuery) {
    return "http://127.0.0.1:" + SERVER.port() + pathAndQuery;
  }

  private static Server start() {
    try {
      Registry registry = Registry.read(HOME.resolve("evidence"));
      Holdings holdings =
          new Holdings(
              registry,
              WholeModel.of(registry),
              Scenarios.open(HOME.resolve("scenarios"), registry),
              "development",
              Fingerprint.model());
      Server server =
          Server.start(
              holdings, ServerSettings.onLoopback(Runtime.getRuntime().availableProcessors()));
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      return server;
    } catch (FaultsException | IOException | Server.CannotListenException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
