package org.contrapeso.checks;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Reads the arrows, `from -> to`, of the places where they are drawn or declared.
final class Drawing {

  private static final Pattern BOX = Pattern.compile("\\[([\\w-]+)] <<([\\w.]+?)\\.\\.>>");
  private static final Pattern PLANTUML = Pattern.compile("\\[([\\w-]+)] --> \\[([\\w-]+)]");
  private static final Pattern MERMAID = Pattern.compile("(?m)^ *([\\w-]+) --> ([\\w-]+)$");
  private static final Pattern POM_MODULE =
      Pattern.compile("</parent>\\s*<artifactId>contrapeso-([\\w-]+)</artifactId>");
  private static final Pattern POM_DEPENDENCY =
      Pattern.compile(
          "<dependency>\\s*<groupId>org.contrapeso</groupId>\\s*<artifactId>contrapeso-([\\w-]+)<");

  private Drawing() {}

  static Set<String> plantUml(String text) {
    return arrows(PLANTUML, text);
  }

  /// The package of each room in the drawing, by the room's name.
  static SortedMap<String, String> rooms(String text) {
    SortedMap<String, String> rooms = new TreeMap<>();
    BOX.matcher(text).results().forEach(box -> rooms.put(box.group(1), box.group(2)));
    return rooms;
  }

  static Set<String> mermaid(String text) {
    return arrows(MERMAID, text);
  }

  static Set<String> pom(String text) {
    String module =
        POM_MODULE
            .matcher(text)
            .results()
            .map(result -> result.group(1))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("The pom names no module."));
    Set<String> arrows = new TreeSet<>();
    POM_DEPENDENCY.matcher(text).results().forEach(to -> arrows.add(module + " -> " + to.group(1)));
    return arrows;
  }

  private static Set<String> arrows(Pattern pattern, String text) {
    Set<String> arrows = new TreeSet<>();
    pattern.matcher(text).results().forEach(arrow -> arrows.add(named(arrow)));
    return arrows;
  }

  private static String named(MatchResult arrow) {
    return arrow.group(1) + " -> " + arrow.group(2);
  }
}
