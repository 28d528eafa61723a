package org.contrapeso.web;

import io.javalin.http.HandlerType;
import java.util.List;
import org.contrapeso.evidence.fault.FaultsException;

/// A way to ask the server something.
///
/// @param method `GET` or `POST`
/// @param path below the root, with places in braces
/// @param summary what it answers
/// @param query keys of the query that it reads, besides those of a link
/// @param link whether it reads a link
/// @param answer record that it answers with; `Void` where it answers with none
/// @param item record of the items where it answers with a list, else `Void`
/// @param media media types of the answer
/// @param handler what answers
record Route(
    HandlerType method,
    String path,
    String summary,
    List<QueryKey> query,
    boolean link,
    Class<?> answer,
    Class<?> item,
    List<String> media,
    Handler handler) {

  static final String JSON = "application/json";
  static final String EVENTS = "text/event-stream";

  /// A key of a query.
  ///
  /// @param name the key
  /// @param type `string`, `integer` or `boolean`
  /// @param meaning what it says
  record QueryKey(String name, String type, String meaning) {}

  /// Answers a request.
  interface Handler {

    /// Answers.
    ///
    /// @param asked what is asked, and where the answer goes
    /// @throws FaultsException with the faults of the request
    /// @throws BusyException if there is no room
    /// @throws Refusal if the request is refused for another reason
    /// @throws java.io.IOException if whoever asked is gone
    void answer(Asked asked) throws Exception;
  }

  static Route get(
      String path, String summary, List<QueryKey> query, Class<?> answer, Handler handler) {
    return new Route(
        HandlerType.GET, path, summary, query, false, answer, Void.class, List.of(JSON), handler);
  }

  /// A route that takes something.
  static Route post(String path, String summary, Class<?> answer, Handler handler) {
    return new Route(
        HandlerType.POST,
        path,
        summary,
        List.of(),
        false,
        answer,
        Void.class,
        List.of(JSON),
        handler);
  }

  /// A route that reads a link.
  static Route linked(
      String path, String summary, List<QueryKey> query, Class<?> answer, Handler handler) {
    return new Route(
        HandlerType.GET, path, summary, query, true, answer, Void.class, List.of(JSON), handler);
  }

  Route producing(String... types) {
    return new Route(method, path, summary, query, link, answer, item, List.of(types), handler);
  }

  Route listing(Class<?> items) {
    return new Route(method, path, summary, query, link, answer, items, media, handler);
  }
}
