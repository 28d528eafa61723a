package org.contrapeso.web;

/// Errors of the program itself: told to whoever runs it, not to visitors.
final class Defects {

  private Defects() {}

  static void report(Throwable defect) {
    System.err.println("contrapeso serve: a request failed, which is a defect of the program");
    defect.printStackTrace();
  }

  static Problem problem(Words words) {
    return Problem.of(Status.FAILED, words.say("defect.title"), words.say("defect.detail"));
  }
}
