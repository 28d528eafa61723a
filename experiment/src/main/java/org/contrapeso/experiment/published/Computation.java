package org.contrapeso.experiment.published;

import java.util.Optional;
import org.contrapeso.evidence.fault.FaultsException;
import org.contrapeso.model.assembly.WholeModel;

/// A computation that the id of a quantity can name.
sealed interface Computation {

  /// Measures a quantity on the model.
  interface Measurement {

    /// The number, in the unit of the quantity.
    ///
    /// @throws FaultsException if a setting is missing or out of range
    double measure(WholeModel model, Settings settings) throws FaultsException;
  }

  /// Measures a quantity of an outcome.
  interface OutcomeMeasurement {

    /// The number, in the unit of the quantity.
    ///
    /// @throws FaultsException if a setting is missing or out of range
    double measure(WholeModel model, Settings settings, Subject subject) throws FaultsException;
  }

  /// How its ids read, with `…` where an outcome stands.
  String pattern();

  /// What to measure, if `id` names this computation.
  Optional<Measurement> find(String id, WholeModel model);

  /// A computation with an id of its own.
  ///
  /// @param pattern the id
  /// @param measurement how it is measured
  record Named(String pattern, Measurement measurement) implements Computation {

    @Override
    public Optional<Measurement> find(String id, WholeModel model) {
      return id.equals(pattern) ? Optional.of(measurement) : Optional.empty();
    }
  }

  /// A computation for any outcome, under any conflict structure.
  ///
  /// @param front what stands before the outcome
  /// @param back what stands behind it
  /// @param measurement how it is measured
  record OfOutcome(String front, String back, OutcomeMeasurement measurement)
      implements Computation {

    @Override
    public String pattern() {
      return front + "…" + back;
    }

    @Override
    public Optional<Measurement> find(String id, WholeModel model) {
      return Subject.find(id, front, back, model)
          .map(subject -> (room, settings) -> measurement.measure(room, settings, subject));
    }
  }
}
