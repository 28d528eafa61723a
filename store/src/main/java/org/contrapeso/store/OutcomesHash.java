package org.contrapeso.store;

import java.util.List;
import org.contrapeso.experiment.Course;
import org.contrapeso.experiment.ResolvedStudy;

/// The content hash of a study's outcomes where they are at hand and no file is written: that of
/// `outcomes.parquet` in the manifest of the same study.
public final class OutcomesHash {

  private OutcomesHash() {}

  /// Result columns of a study, in the order of [ResolvedStudy#columns()].
  public interface Columns {

    /// One number for each future, `[futures]`.
    double[] column(int course, int column);
  }

  /// The hash, in hexadecimal.
  public static String of(ResolvedStudy study, Columns columns) {
    ContentHash hash = new ContentHash(StudyTables.outcomeColumns(study));
    List<Course> courses = study.courses();
    for (int course = 0; course < courses.size(); course++) {
      double[][] values = new double[study.columns().size()][];
      for (int column = 0; column < values.length; column++) {
        values[column] = columns.column(course, column);
      }
      hash.add(new OfCourse(courses.get(course).id(), values), 0, study.futures());
    }
    return hash.hex();
  }

  /// Rows of a course: its id, the future, and the numbers.
  private record OfCourse(String course, double[][] values) implements Page {

    private static final int BEFORE_VALUES = 2;

    @Override
    public int rows() {
      return values[0].length;
    }

    @Override
    public int integer(int row, int column) {
      return row;
    }

    @Override
    public double number(int row, int column) {
      return values[column - BEFORE_VALUES][row];
    }

    @Override
    public String text(int row, int column) {
      return course;
    }
  }
}
