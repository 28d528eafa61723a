package org.contrapeso.kernel.forbidden;

public final class Silent {

  public static final int WEEKS = 1;

  private Silent() {}

  public interface Listener {
    void hear();

    /// Says what it is.
    void understand();
  }

  @Override
  public String toString() {
    return "";
  }

  public void speak() {
    Runnable local = () -> {};
    local.run();
  }
}
