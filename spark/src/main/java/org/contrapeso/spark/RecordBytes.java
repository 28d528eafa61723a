package org.contrapeso.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamException;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Records as bytes, for the way between machines that run the same version: Java's own
/// serialization, with a form for what it leaves out, records and Optionals.
final class RecordBytes {

  private static final ObjectInputFilter OURS =
      ObjectInputFilter.Config.createFilter(
          "org.contrapeso.**;java.lang.*;java.util.*;java.time.*;!*");

  private RecordBytes() {}

  /// A record, or a list of such, as bytes.
  static byte[] write(Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new Writer(bytes)) {
      out.writeObject(value);
    } catch (IOException unserializable) {
      throw new IllegalArgumentException(
          "A %s cannot travel.".formatted(value.getClass().getName()), unserializable);
    }
    return bytes.toByteArray();
  }

  /// What [#write] has turned into bytes.
  ///
  /// @throws IOException if the bytes are not ours
  static <T> T read(Class<T> type, byte[] bytes) throws IOException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      in.setObjectInputFilter(OURS);
      return type.cast(in.readObject());
    } catch (ClassNotFoundException | ClassCastException other) {
      throw new IOException("The bytes are those of another version.", other);
    }
  }

  private static final class Writer extends ObjectOutputStream {

    Writer(OutputStream out) throws IOException {
      super(out);
      enableReplaceObject(true);
    }

    @Override
    protected Object replaceObject(Object value) throws IOException {
      return switch (value) {
        case Serializable serializable -> serializable;
        case Record open -> RecordForm.of(open);
        case Optional<?> maybe -> new OptionalForm(maybe.orElse(null));
        case OptionalInt maybe -> new OptionalIntForm(maybe.isPresent() ? maybe.getAsInt() : null);
        default -> value;
      };
    }
  }

  private record RecordForm(Class<?> type, @Nullable Object[] components) implements Serializable {

    static RecordForm of(Record value) throws IOException {
      RecordComponent[] components = value.getClass().getRecordComponents();
      @Nullable Object[] values = new Object[components.length];
      try {
        for (int i = 0; i < values.length; i++) {
          components[i].getAccessor().setAccessible(true);
          values[i] = components[i].getAccessor().invoke(value);
        }
      } catch (ReflectiveOperationException unreadable) {
        throw new IOException(unreadable);
      }
      return new RecordForm(value.getClass(), values);
    }

    private Object readResolve() throws ObjectStreamException {
      Class<?>[] types =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      try {
        var constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(components);
      } catch (ReflectiveOperationException | IllegalArgumentException other) {
        InvalidObjectException failure = new InvalidObjectException(type.getName());
        failure.initCause(other);
        throw failure;
      }
    }
  }

  private record OptionalForm(@Nullable Object value) implements Serializable {

    private Object readResolve() {
      return Optional.ofNullable(value);
    }
  }

  private record OptionalIntForm(@Nullable Integer value) implements Serializable {

    private Object readResolve() {
      return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
  }
}
