package org.contrapeso.kernel.forbidden;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.contrapeso.evidence.Text;

/// A kernel class that uses the evidence registry, SQL, an unkeyed random source, a hash order and
/// a function whose last bit depends on the processor.
final class Everything {

  private Everything() {}

  static Map<Text, Double> forbidden(Text text) throws SQLException {
    if (text.en().isEmpty()) {
      throw new SQLException(text.en());
    }
    Map<Text, Double> values = new HashMap<>();
    values.put(text, Math.exp(new Random(1).nextDouble()));
    return values;
  }
}
