/* What one core of this machine can do: fused multiply-adds of doubles in vectors, and doubles moved
 * through a loop of two reads and one write over arrays of growing size.
 *
 *   gcc -std=gnu11 -O3 -march=native -o peak peak.c
 *
 * Prints one line each: `flops` in 1e9 operations a second, and `bytes-SIZE` in 1e9 bytes a second for
 * three arrays of SIZE bytes together; best of several rounds of processor time. */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef double vector __attribute__((vector_size(64)));
enum { CHAINS = 12, ROUNDS = 7 };

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec + 1e-9 * (double) now.tv_nsec;
}

static double sum; /* read at the end, so that no work can be left out */

static double flops(void) {
  const long steps = 4000000;
  vector factor = (vector) {0} + 0.999999, term = (vector) {0} + 1e-9, chain[CHAINS];
  for (int c = 0; c < CHAINS; c++) {
    chain[c] = term * (double) (c + 1);
  }
  double begun = seconds();
  for (long step = 0; step < steps; step++) {
#pragma GCC unroll 12
    for (int c = 0; c < CHAINS; c++) {
      chain[c] = chain[c] * factor + term;
    }
  }
  double passed = seconds() - begun;
  for (int c = 0; c < CHAINS; c++) {
    sum += chain[c][0];
  }
  return 2.0 * 8 * CHAINS * (double) steps / passed;
}

static double bytes(size_t size) {
  size_t n = size / 3 / sizeof(vector), repeats = (size_t) 400000000 / size + 1;
  vector *a = aligned_alloc(64, n * sizeof(vector)), *b = aligned_alloc(64, n * sizeof(vector)),
         *c = aligned_alloc(64, n * sizeof(vector));
  if (!a || !b || !c) {
    exit(1);
  }
  for (size_t i = 0; i < n; i++) {
    a[i] = b[i] = c[i] = (vector) {0} + (double) i;
  }
  double begun = seconds();
  for (size_t repeat = 0; repeat < repeats; repeat++) {
    for (size_t i = 0; i < n; i++) {
      a[i] = b[i] + 0.5 * c[i];
    }
    __asm__ volatile("" : : "r"(a), "r"(b), "r"(c) : "memory");
  }
  double passed = seconds() - begun;
  sum += a[n / 2][0];
  free(a), free(b), free(c);
  return 3.0 * (double) (n * sizeof(vector)) * (double) repeats / passed;
}

int main(void) {
  const size_t sizes[] = {24 << 10, 384 << 10, 8 << 20, 192 << 20};
  double most = 0;
  for (int round = 0; round < ROUNDS; round++) {
    double measured = flops();
    most = measured > most ? measured : most;
  }
  printf("flops %.3f\n", most / 1e9);
  for (int s = 0; s < 4; s++) {
    most = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double measured = bytes(sizes[s]);
      most = measured > most ? measured : most;
    }
    printf("bytes-%zu %.3f\n", sizes[s], most / 1e9);
  }
  return sum == 42 ? 3 : 0;
}
