package org.contrapeso.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RateLimitTest {

  private static final int RATE = 5;

  private long now = Long.MAX_VALUE - 7; // a clock may begin anywhere

  @Test
  void anAddressMayAskForFourSecondsOfItsRateAtOnce() {
    RateLimit limit = new RateLimit(RATE, () -> now);
    assertThat(passed(limit, "a", 100)).isEqualTo(4 * RATE);
    assertThat(limit.secondsToWait("a")).isEqualTo(1);
  }

  @Test
  void overTimeItMayAskAtItsRate() {
    RateLimit limit = new RateLimit(RATE, () -> now);
    passed(limit, "a", 100);
    int passed = 0;
    for (int tenth = 0; tenth < 200; tenth++) {
      now += TimeUnit.MILLISECONDS.toNanos(100);
      passed += passed(limit, "a", 3);
    }
    assertThat(passed).isEqualTo(20 * RATE);
  }

  @Test
  void whoRestsMayAskAtOnceAgainAndNotForMore() {
    RateLimit limit = new RateLimit(RATE, () -> now);
    passed(limit, "a", 100);
    now += TimeUnit.HOURS.toNanos(1);
    assertThat(passed(limit, "a", 100)).isEqualTo(4 * RATE);
  }

  @Test
  void otherAddressesAreNotHeldBack() {
    RateLimit limit = new RateLimit(RATE, () -> now);
    passed(limit, "a", 100);
    assertThat(limit.secondsToWait("b")).isZero();
  }

  @Test
  void withoutARateNobodyIsHeldBack() {
    RateLimit limit = new RateLimit(0, () -> now);
    assertThat(passed(limit, "a", 1_000)).isEqualTo(1_000);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.8, false",
    "2001:db8:1:2::7, 2001:db8:1:2:ffff::8, true",
    "2001:db8:1:2::7, 2001:db8:1:3::7, false",
    "not:an:address, not:another, false"
  })
  void oneNetworkOfAddressesOfVersion6CountsAsOne(String one, String other, boolean same) {
    assertThat(Gate.network(one).equals(Gate.network(other))).isEqualTo(same);
  }

  private static int passed(RateLimit limit, String address, int asked) {
    int passed = 0;
    for (int request = 0; request < asked; request++) {
      passed += limit.secondsToWait(address) == 0 ? 1 : 0;
    }
    return passed;
  }
}
