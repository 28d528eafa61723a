package org.contrapeso.evidence;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// The agreement of model and evidence: for each id, how the registry's unit becomes the model's.
///
/// @param factors by id of a parameter, lever or outcome: how many of the model's units one unit of
///   the registry is
public record Binding(SortedMap<String, Double> factors) {

  /// Looked up once, since records are filled for every block of futures.
  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> record) {
          return Shape.of(record);
        }
      };

  /// How a record is made, and the names of its components as ids have them.
  private record Shape(Constructor<?> constructor, List<String> names) {

    static Shape of(Class<?> record) {
      RecordComponent[] components = record.getRecordComponents();
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      try {
        return new Shape(
            record.getDeclaredConstructor(types),
            Arrays.stream(components).map(component -> Ids.ofCamel(component.getName())).toList());
      } catch (NoSuchMethodException missing) {
        throw unsuited(record, missing);
      }
    }
  }

  /// A binding that no later change to `factors` reaches.
  public Binding {
    factors = Collections.unmodifiableSortedMap(new TreeMap<>(factors));
  }

  /// What a number in the registry's unit is multiplied by to be in the model's.
  ///
  /// @throws IllegalArgumentException if `id` is not bound
  public double factor(String id) {
    Double factor = factors.get(id);
    if (factor == null) {
      throw new IllegalArgumentException(id + " is not bound to the model.");
    }
    return factor;
  }

  /// Makes a record of a room whose components are all `double[]`, in the model's units.
  ///
  /// @param record a record that was bound as parameters or levers of `room`
  /// @param columns gives for an id the numbers in the registry's unit, which are copied
  public <R extends Record> R fill(
      Class<R> record, String room, Function<String, double[]> columns) {
    Shape shape = SHAPES.get(record);
    Object[] values = new Object[shape.names.size()];
    for (int index = 0; index < values.length; index++) {
      String id = room + "." + shape.names.get(index);
      values[index] = scaled(columns.apply(id), factor(id));
    }
    try {
      return record.cast(shape.constructor.newInstance(values));
    } catch (ReflectiveOperationException | IllegalArgumentException unsuited) {
      throw unsuited(record, unsuited);
    }
  }

  private static IllegalArgumentException unsuited(Class<?> record, Exception cause) {
    return new IllegalArgumentException(
        record.getName() + " is not a public record of double[] components.", cause);
  }

  private static double[] scaled(double[] column, double factor) {
    double[] scaled = column.clone();
    for (int lane = 0; lane < scaled.length; lane++) {
      scaled[lane] *= factor;
    }
    return scaled;
  }
}
