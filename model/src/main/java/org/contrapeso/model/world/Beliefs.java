package org.contrapeso.model.world;

/// What the lanes of a block believe, as far as one room asks.
public interface Beliefs {

  /// Seed of the study, the key of every random number.
  long studySeed();

  /// Number of the future in each lane, `[lane]`.
  int[] futures();

  /// The room's parameters, in the units that the record declares.
  <R extends Record> R parameters(Class<R> record);

  /// 1 where a lane assumes an alternative, 0 elsewhere, `[lane]`.
  ///
  /// @param alternative a constant of an enum that stands for a hypothesis of the room
  double[] where(Enum<?> alternative);

  /// Ordinals of the alternatives that the lanes assume, `[lane]`.
  ///
  /// @param hypothesis an enum that stands for a hypothesis of the room
  double[] choice(Class<? extends Enum<?>> hypothesis);
}
