package org.contrapeso.evidence.fault;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Finds the known ids that a misspelt one may have meant.
///
/// Distance is the number of letters to insert, delete, replace or swap with their neighbour
/// (restricted Damerau–Levenshtein), whatever their case. An id given without its room is held
/// against names without rooms. The more letters the name has, the more errors are forgiven.
public final class Nearest {

  private static final int MOST_OFFERED = 3;
  private static final int MOST_LISTED = 12;
  private static final int LONGEST_COMPARED = 80;

  /// How many letters of a word make room for one error; a shorter word may still have one.
  private static final int LETTERS_PER_ERROR = 3;

  private record Candidate(String id, int distance) {}

  private Nearest() {}

  /// Returns up to three of `known`, nearest first, ties in alphabetical order; none if all are
  /// far.
  public static List<String> ids(String wanted, Collection<String> known) {
    if (wanted.length() > LONGEST_COMPARED) {
      return List.of();
    }
    String folded = wanted.toLowerCase(Locale.ROOT);
    int allowed = Math.max(1, name(wanted).length() / LETTERS_PER_ERROR);
    return known.stream()
        .distinct()
        .map(id -> new Candidate(id, distanceToId(folded, id.toLowerCase(Locale.ROOT))))
        .filter(candidate -> candidate.distance <= allowed)
        .filter(candidate -> candidate.distance < wanted.length())
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::id))
        .limit(MOST_OFFERED)
        .map(Candidate::id)
        .toList();
  }

  /// Returns `Maybe "a" or "b" was meant.`, or an empty text if none of `known` is near.
  public static String sentence(String wanted, Collection<String> known) {
    List<String> near = ids(wanted, known);
    return near.isEmpty()
        ? ""
        : near.stream()
            .map(id -> "\"" + id + "\"")
            .collect(Collectors.joining(" or ", "Maybe ", " was meant."));
  }

  /// Returns [#sentence], or where none is near, `Known: a, b, c.`, cut after a dozen.
  public static String hint(String wanted, Collection<String> known) {
    String near = sentence(wanted, known);
    if (!near.isEmpty() || known.isEmpty()) {
      return near;
    }
    String some = known.stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
    return "Known: " + some + (known.size() > MOST_LISTED ? ", …" : ".");
  }

  private static int distanceToId(String wanted, String id) {
    int whole = distance(wanted, id);
    if (wanted.indexOf('.') >= 0) {
      return whole;
    }
    return Math.min(whole, distance(wanted, name(id)));
  }

  private static String name(String id) {
    return id.substring(id.lastIndexOf('.') + 1);
  }

  private static int distance(String from, String to) {
    int[][] cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      cost[i][0] = i;
    }
    for (int j = 0; j <= to.length(); j++) {
      cost[0][j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      for (int j = 1; j <= to.length(); j++) {
        int replaced = cost[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[from.length()][to.length()];
  }
}
