package org.contrapeso.model.assembly;

import org.contrapeso.evidence.RoomBinding;
import org.contrapeso.kernel.Assumptions;
import org.contrapeso.model.world.Beliefs;

/// What the lanes of a block believe about one room.
///
/// @param model the model
/// @param room the room
/// @param assumptions what the lanes believe about everything
record RoomBeliefs(WholeModel model, RoomBinding room, Assumptions assumptions) implements Beliefs {

  @Override
  public long studySeed() {
    return assumptions.studySeed();
  }

  @Override
  public int[] futures() {
    return assumptions.future();
  }

  @Override
  public <R extends Record> R parameters(Class<R> record) {
    return model.parameters(record, room.room(), assumptions.input());
  }

  @Override
  public double[] choice(Class<? extends Enum<?>> hypothesis) {
    return model.choice(room.hypothesisId(hypothesis), assumptions.input());
  }

  @Override
  public double[] where(Enum<?> alternative) {
    double[] choice = choice(alternative.getDeclaringClass());
    double[] where = new double[choice.length];
    for (int lane = 0; lane < where.length; lane++) {
      where[lane] = choice[lane] == alternative.ordinal() ? 1 : 0;
    }
    return where;
  }
}
