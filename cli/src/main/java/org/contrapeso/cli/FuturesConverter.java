package org.contrapeso.cli;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a number of futures: whole, 1 or more, also written as `1e6`.
final class FuturesConverter implements ITypeConverter<Integer> {

  @Override
  public Integer convert(String text) {
    try {
      int futures = new BigDecimal(text.strip()).intValueExact();
      if (futures >= 1) {
        return futures;
      }
    } catch (ArithmeticException | NumberFormatException unreadable) {
      // reported below, like a number that is too small
    }
    throw new TypeConversionException(
        "'%s' is no number of futures; expected a whole number from 1 to %d, such as 2000."
            .formatted(text, Integer.MAX_VALUE));
  }
}
