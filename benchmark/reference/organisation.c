/* The organisation room in C, as a reference of speed: the published population model
 * (Prieto-Curiel, Campedelli & Hope 2023, Science 381:1312-1316) and its weekly report.
 *
 *   dC_i/dt = rho C_i - eta C_i/C - theta C_i sum_j S_ij C_j - omega C_i^2
 *   S_ij    = (R_ij + b) / (A_i + 1), S_ii = 0;   C_i(0) = C_0 i^-kappa / sum_j j^-kappa
 *
 * stepped by weeks and reporting every week: members, recruits, conflict deaths, arrests, saturation losses,
 * organisations that count, and the Herfindahl index. Euler takes the rates at the sizes C of the beginning of
 * the week; the one-leg method of Adams and Bashforth at those foretold for its middle, 3/2 C - 1/2 of C a week
 * before, or at C in the first week and where that is not above 0. Flows are those of the week.
 *
 * Two versions of the same arithmetic: `scalar` runs one run after the other; `batched` runs LANES runs
 * in lock-step, in gcc's vectors of eight doubles, which become one or more registers of the machine;
 * sums stay in registers through a week. Flows in proportion to a sum are not added up again, and losses
 * are rationed only where an organisation dies out. gcc may fuse a product and a sum (its default), as the
 * engine does; no -ffast-math. Compile with
 *
 *   gcc -std=gnu11 -O3 -march=native -DLANES=16 -o organisation organisation.c -lm
 *
 * Usage: organisation scalar|batched INPUT RESULTS ROUNDS
 * Prints the seconds of each round, weeks only. RESULTS gets, for each run, the sum over all weeks and
 * the last week of each outcome. */
#define _POSIX_C_SOURCE 200809L
#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#ifndef LANES
#define LANES 16
#endif

enum { MEMBERS, RECRUITS, CONFLICT_DEATHS, ARRESTS, SATURATION_LOSSES, ORGANISATIONS, CONCENTRATION, OUTCOMES };

enum {
  INITIAL_MEMBERS, RANK_SIZE_EXPONENT, RECRUITMENT_RATE, ARREST_FLOW, CONFLICT_RATE, SATURATION_RATE,
  BACKGROUND_HOSTILITY, SMALLEST_ORGANISATION, ARREST_EFFORT, RECRUITMENT_EFFORT, PARAMETERS
};

typedef struct {
  int organisations, edges, weeks, ahead, runs;
  int *first_rival;      /* [organisation + 1] */
  int *rival;            /* [edge] */
  double *rival_weight;  /* [edge] */
  double *shield;        /* [organisation], 1 / (A_i + 1) */
  double (*parameter)[PARAMETERS]; /* [run] */
  double *first_size;    /* [run][organisation] */
} study;

static void *allocate(size_t count, size_t size) {
  size_t bytes = (count * size + 63) / 64 * 64;
  void *memory = aligned_alloc(64, bytes ? bytes : 64);
  if (!memory) {
    fprintf(stderr, "out of memory\n");
    exit(1);
  }
  memset(memory, 0, bytes);
  return memory;
}

/* ---------------------------------------------------------------- input and output */

static void expect(int read, int wanted, const char *what) {
  if (read != wanted) {
    fprintf(stderr, "input: expected %s\n", what);
    exit(1);
  }
}

typedef struct { int first, second; double weight; } tie;

static tie *read_ties(FILE *file, const char *name, int *count) {
  char word[32];
  expect(fscanf(file, "%31s %d", word, count), 2, name);
  expect(strcmp(word, name) == 0, 1, name);
  tie *ties = allocate((size_t) *count, sizeof(tie));
  for (int k = 0; k < *count; k++) {
    expect(fscanf(file, "%d %d %lf", &ties[k].first, &ties[k].second, &ties[k].weight), 3, "a tie");
  }
  return ties;
}

/* Neighbours in the order in which the ties are listed, so that sums have one order. */
static void lay_out(study *s, const tie *rivalries, int count) {
  int n = s->organisations;
  s->edges = 2 * count;
  s->first_rival = allocate((size_t) n + 1, sizeof(int));
  s->rival = allocate((size_t) s->edges, sizeof(int));
  s->rival_weight = allocate((size_t) s->edges, sizeof(double));
  int *next = allocate((size_t) n + 1, sizeof(int));
  for (int k = 0; k < count; k++) {
    next[rivalries[k].first + 1]++;
    next[rivalries[k].second + 1]++;
  }
  for (int i = 0; i < n; i++) {
    next[i + 1] += next[i];
    s->first_rival[i + 1] = next[i + 1];
  }
  for (int k = 0; k < count; k++) {
    int a = next[rivalries[k].first]++, b = next[rivalries[k].second]++;
    s->rival[a] = rivalries[k].second;
    s->rival[b] = rivalries[k].first;
    s->rival_weight[a] = s->rival_weight[b] = rivalries[k].weight;
  }
  free(next);
}

static study read_study(const char *path) {
  study s;
  FILE *file = fopen(path, "r");
  if (!file) {
    perror(path);
    exit(1);
  }
  expect(fscanf(file, "organisations %d weeks %d ahead %d ", &s.organisations, &s.weeks, &s.ahead), 3, "the sizes");
  int rivalries, alliances;
  tie *rivals = read_ties(file, "rivalries", &rivalries);
  tie *allies = read_ties(file, "alliances", &alliances);
  lay_out(&s, rivals, rivalries);
  s.shield = allocate((size_t) s.organisations, sizeof(double));
  for (int k = 0; k < alliances; k++) {
    s.shield[allies[k].first] += allies[k].weight;
    s.shield[allies[k].second] += allies[k].weight;
  }
  for (int i = 0; i < s.organisations; i++) {
    s.shield[i] = 1 / (s.shield[i] + 1);
  }
  free(rivals);
  free(allies);
  expect(fscanf(file, " runs %d", &s.runs), 1, "the number of runs");
  s.parameter = allocate((size_t) s.runs, sizeof(*s.parameter));
  for (int r = 0; r < s.runs; r++) {
    for (int p = 0; p < PARAMETERS; p++) {
      expect(fscanf(file, "%lf", &s.parameter[r][p]), 1, "a parameter of a run");
    }
  }
  fclose(file);
  return s;
}

static void first_sizes(study *s) {
  int n = s->organisations;
  s->first_size = allocate((size_t) s->runs * (size_t) n, sizeof(double));
  for (int r = 0; r < s->runs; r++) {
    double *size = s->first_size + (size_t) r * (size_t) n, sum = 0;
    for (int i = 0; i < n; i++) {
      size[i] = pow(i + 1, -s->parameter[r][RANK_SIZE_EXPONENT]);
      sum += size[i];
    }
    for (int i = 0; i < n; i++) {
      size[i] *= s->parameter[r][INITIAL_MEMBERS] / sum;
    }
  }
}

/* ---------------------------------------------------------------- one run after the other */

typedef struct { double sum[OUTCOMES], last[OUTCOMES]; } result;

static inline double pressure_on(const study *s, const double *size, double total, double background, int i) {
  double pressure = background * (total - size[i]);
  for (int edge = s->first_rival[i]; edge < s->first_rival[i + 1]; edge++) {
    pressure += s->rival_weight[edge] * size[s->rival[edge]];
  }
  return pressure * s->shield[i];
}

/* Weights of the sizes when a week begins and of those a week before, which foretell those of its middle. */
#define NOW 1.5
#define BEFORE (-0.5)

/* What a run believes, as a week needs it. */
typedef struct { double recruitment, flow, conflict, saturation, background, smallest; } rates;

/* Reports no more losses than there is to lose, in a week in which an organisation dies out. */
static void ration_scalar(const study *s, const rates *p, const double *size, const double *middle, double total,
                          double risk, double *last) {
  double deaths = 0, arrests = 0, losses = 0;
  for (int i = 0; i < s->organisations; i++) {
    double own = middle[i];
    double killed = own * (p->conflict * pressure_on(s, middle, total, p->background, i));
    double arrested = risk * own;
    double lost = p->saturation * (own * own);
    double leaving = killed + arrested + lost, there = size[i] + p->recruitment * own;
    double share = there / (leaving > DBL_MIN ? leaving : DBL_MIN);
    share = share < 1 ? share : 1;
    deaths += share * killed;
    arrests += share * arrested;
    losses += share * lost;
  }
  last[CONFLICT_DEATHS] = deaths;
  last[ARRESTS] = arrests;
  last[SATURATION_LOSSES] = losses;
}

/* One week at the rates of its middle: its deaths, and whether an organisation dies out in it. */
static inline double step_scalar(const study *s, const rates *p, const double *size, const double *middle,
                                 double *restrict next, double total, double risk, int *dies) {
  double deaths = 0, least = 0;
  for (int i = 0; i < s->organisations; i++) {
    double own = middle[i];
    double killed = own * (p->conflict * pressure_on(s, middle, total, p->background, i));
    double end = size[i] + (p->recruitment * own - (own * (p->saturation * own + risk) + killed));
    deaths += killed;
    least = end < least ? end : least;
    next[i] = end < 0 ? 0 : end;
  }
  *dies = least < 0;
  return deaths;
}

/* Of the three rows, the first is for sizes when a week begins, the second for those a week before, in whose
 * place come those of the middle, and the third for those of the end. */
static void run_scalar(const study *s, int run, double *row[3], result *out) {
  const int n = s->organisations;
  const double *given = s->parameter[run];
  const rates p = {
    given[RECRUITMENT_RATE] * given[RECRUITMENT_EFFORT], given[ARREST_FLOW] * given[ARREST_EFFORT],
    given[CONFLICT_RATE], given[SATURATION_RATE], given[BACKGROUND_HOSTILITY], given[SMALLEST_ORGANISATION],
  };
  double *size = row[0], *before = row[1], *next = row[2];
  memcpy(size, s->first_size + (size_t) run * (size_t) n, (size_t) n * sizeof(double));
  memset(out, 0, sizeof(*out));
  for (int week = 0; week < s->weeks; week++) {
    double total = 0, squares = 0, counted = 0;
    for (int i = 0; i < n; i++) {
      total += size[i];
      squares += size[i] * size[i];
      counted += size[i] >= p.smallest ? 1 : 0;
    }
    double *middle = size, middle_total = total, middle_squares = squares;
    if (s->ahead && week > 0) {
      middle = before, middle_total = middle_squares = 0;
      for (int i = 0; i < n; i++) {
        double ahead = NOW * size[i] + BEFORE * before[i];
        ahead = ahead > 0 ? ahead : size[i];
        middle[i] = ahead;
        middle_total += ahead;
        middle_squares += ahead * ahead;
      }
    }
    double risk = middle_total > 0 ? p.flow / middle_total : 0;
    int dies;
    double deaths = step_scalar(s, &p, size, middle, next, middle_total, risk, &dies);
    out->last[MEMBERS] = total;
    out->last[RECRUITS] = p.recruitment * middle_total;
    out->last[CONFLICT_DEATHS] = deaths;
    out->last[ARRESTS] = risk * middle_total;
    out->last[SATURATION_LOSSES] = p.saturation * middle_squares;
    out->last[ORGANISATIONS] = counted;
    out->last[CONCENTRATION] = squares / (total * total > DBL_MIN ? total * total : DBL_MIN);
    if (dies) {
      ration_scalar(s, &p, size, middle, middle_total, risk, out->last);
    }
    for (int k = 0; k < OUTCOMES; k++) {
      out->sum[k] += out->last[k];
    }
    double *rest = before;
    before = size, size = next, next = rest;
  }
}

/* ---------------------------------------------------------------- LANES runs in lock-step */

#define WIDTH 8
#define STRIPS (LANES / WIDTH)
_Static_assert(LANES % WIDTH == 0 && LANES > 0, "LANES must be a multiple of 8");

typedef double vector __attribute__((vector_size(WIDTH * sizeof(double))));
typedef long long bits __attribute__((vector_size(WIDTH * sizeof(long long))));
typedef vector lanes[STRIPS];
#define EACH_STRIP for (int l = 0; l < STRIPS; l++)

typedef struct {
  lanes recruitment, flow, conflict, saturation, background, smallest;
  lanes outcome[OUTCOMES], sum[OUTCOMES];
  lanes total, risk; /* at the sizes at which rates are taken */
  bits dies[STRIPS]; /* all ones in a lane in which an organisation dies out this week */
} block;

/* a where a mask is all ones, b where it is 0: gcc makes a comparison and a blend of it. */
static inline vector where(bits mask, vector a, vector b) {
  return (vector) ((mask & (bits) a) | (~mask & (bits) b));
}

static inline vector greater(vector a, vector b) {
  return where(a > b, a, b);
}

static inline vector smaller(vector a, vector b) {
  return where(a < b, a, b);
}

/* a / b where b is above 0, and 0 elsewhere. */
static inline vector ratio(vector a, vector b) {
  const vector none = {0};
  return where(b > 0, a / b, none);
}

static inline void press(const study *s, const lanes *size, const lanes total, const lanes background, int i,
                         lanes pressure) {
  EACH_STRIP pressure[l] = background[l] * (total[l] - size[i][l]);
  for (int edge = s->first_rival[i]; edge < s->first_rival[i + 1]; edge++) {
    const vector *rival = size[s->rival[edge]];
    double weight = s->rival_weight[edge];
    EACH_STRIP pressure[l] += weight * rival[l];
  }
  EACH_STRIP pressure[l] *= s->shield[i];
}

/* What a week begins with, and the flows of its middle that are in proportion to a sum. In the place of the
 * sizes a week before, if any, come those of the middle. */
static inline __attribute__((always_inline)) void report_stocks(const study *s, block *b, const lanes *size,
                                                                lanes *restrict before, int is_ahead) {
  const vector none = {0}, one = none + 1;
  lanes total = {0}, squares = {0}, counted = {0}, middle = {0}, middle_squares = {0}, smallest;
  EACH_STRIP smallest[l] = b->smallest[l];
  for (int i = 0; i < s->organisations; i++) {
    EACH_STRIP {
      vector own = size[i][l];
      total[l] += own;
      squares[l] += own * own;
      counted[l] += where(own >= smallest[l], one, none);
      if (is_ahead) {
        vector ahead = NOW * own + BEFORE * before[i][l];
        ahead = where(ahead > none, ahead, own);
        before[i][l] = ahead;
        middle[l] += ahead;
        middle_squares[l] += ahead * ahead;
      }
    }
  }
  EACH_STRIP {
    vector at = is_ahead ? middle[l] : total[l];
    b->total[l] = at;
    b->risk[l] = ratio(b->flow[l], at);
    b->outcome[MEMBERS][l] = total[l];
    b->outcome[ORGANISATIONS][l] = counted[l];
    b->outcome[CONCENTRATION][l] = squares[l] / greater(total[l] * total[l], none + DBL_MIN);
    b->outcome[RECRUITS][l] = b->recruitment[l] * at;
    b->outcome[ARRESTS][l] = b->risk[l] * at;
    b->outcome[SATURATION_LOSSES][l] = b->saturation[l] * (is_ahead ? middle_squares[l] : squares[l]);
  }
}

/* The rates of the middle of the week, and where they lead from its beginning. */
static inline __attribute__((always_inline)) void step(const study *s, block *b, const lanes *size,
                                                       const lanes *middle, lanes *restrict next) {
  const vector none = {0};
  lanes deaths = {0};
  bits dies[STRIPS] = {0};
  lanes recruitment, conflict, risk, saturation, total, background;
  EACH_STRIP {
    recruitment[l] = b->recruitment[l];
    conflict[l] = b->conflict[l];
    risk[l] = b->risk[l];
    saturation[l] = b->saturation[l];
    total[l] = b->total[l];
    background[l] = b->background[l];
  }
  for (int i = 0; i < s->organisations; i++) {
    lanes pressure;
    press(s, middle, total, background, i, pressure);
    EACH_STRIP {
      vector own = middle[i][l];
      vector killed = own * (conflict[l] * pressure[l]);
      vector end = size[i][l] + (recruitment[l] * own - (own * (saturation[l] * own + risk[l]) + killed));
      deaths[l] += killed;
      bits lives = ~(end < none);
      dies[l] |= ~lives;
      next[i][l] = where(lives, end, none);
    }
  }
  EACH_STRIP {
    b->outcome[CONFLICT_DEATHS][l] = deaths[l];
    b->dies[l] = dies[l];
  }
}

/* Reports no more losses than there is to lose, in the lanes of a strip in which an organisation dies out. */
static __attribute__((noinline)) void ration(const study *s, block *b, const lanes *size, const lanes *middle,
                                             int l) {
  const vector none = {0}, one = none + 1, tiny = none + DBL_MIN;
  vector deaths = none, arrests = none, losses = none;
  for (int i = 0; i < s->organisations; i++) {
    vector own = middle[i][l], pressure = b->background[l] * (b->total[l] - own);
    for (int edge = s->first_rival[i]; edge < s->first_rival[i + 1]; edge++) {
      pressure += s->rival_weight[edge] * middle[s->rival[edge]][l];
    }
    vector killed = own * (b->conflict[l] * (pressure * s->shield[i]));
    vector arrested = b->risk[l] * own;
    vector lost = b->saturation[l] * (own * own);
    vector there = size[i][l] + b->recruitment[l] * own;
    vector share = smaller(there / greater(killed + arrested + lost, tiny), one);
    deaths += share * killed;
    arrests += share * arrested;
    losses += share * lost;
  }
  bits dies = b->dies[l];
  b->outcome[CONFLICT_DEATHS][l] = where(dies, deaths, b->outcome[CONFLICT_DEATHS][l]);
  b->outcome[ARRESTS][l] = where(dies, arrests, b->outcome[ARRESTS][l]);
  b->outcome[SATURATION_LOSSES][l] = where(dies, losses, b->outcome[SATURATION_LOSSES][l]);
}

static int any(bits mask) {
  long long found = 0;
  for (int k = 0; k < WIDTH; k++) {
    found |= mask[k];
  }
  return found != 0;
}

/* Rows as in run_scalar; the first holds the first sizes. */
static void run_batch(const study *s, block *b, lanes *row[3]) {
  lanes *size = row[0], *before = row[1], *next = row[2];
  for (int week = 0; week < s->weeks; week++) {
    lanes *middle = s->ahead && week > 0 ? before : size;
    if (middle == size) {
      report_stocks(s, b, size, before, 0);
      step(s, b, size, size, next);
    } else {
      report_stocks(s, b, size, before, 1);
      step(s, b, size, middle, next);
    }
    EACH_STRIP {
      if (any(b->dies[l])) {
        ration(s, b, size, middle, l);
      }
    }
    for (int k = 0; k < OUTCOMES; k++) {
      EACH_STRIP b->sum[k][l] += b->outcome[k][l];
    }
    lanes *rest = before;
    before = size, size = next, next = rest;
  }
}

/* ---------------------------------------------------------------- timing */

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec + 1e-9 * (double) now.tv_nsec;
}

static double round_scalar(const study *s, result *out) {
  size_t n = (size_t) s->organisations;
  double *row[3];
  for (int k = 0; k < 3; k++) {
    row[k] = allocate(n, sizeof(double));
  }
  double begun = seconds();
  for (int r = 0; r < s->runs; r++) {
    run_scalar(s, r, row, out + r);
  }
  double passed = seconds() - begun;
  for (int k = 0; k < 3; k++) {
    free(row[k]);
  }
  return passed;
}

static double round_batched(const study *s, result *out) {
  size_t n = (size_t) s->organisations;
  block *b = allocate(1, sizeof(block));
  lanes *row[3];
  for (int k = 0; k < 3; k++) {
    row[k] = allocate(n, sizeof(lanes));
  }
  double passed = 0;
  for (int first = 0; first < s->runs; first += LANES) {
    memset(b->sum, 0, sizeof(b->sum));
    for (int k = 0; k < LANES; k++) {
      int run = first + k < s->runs ? first + k : s->runs - 1, l = k / WIDTH, lane = k % WIDTH;
      const double *p = s->parameter[run];
      b->recruitment[l][lane] = p[RECRUITMENT_RATE] * p[RECRUITMENT_EFFORT];
      b->flow[l][lane] = p[ARREST_FLOW] * p[ARREST_EFFORT];
      b->conflict[l][lane] = p[CONFLICT_RATE];
      b->saturation[l][lane] = p[SATURATION_RATE];
      b->background[l][lane] = p[BACKGROUND_HOSTILITY];
      b->smallest[l][lane] = p[SMALLEST_ORGANISATION];
      for (size_t i = 0; i < n; i++) {
        row[0][i][l][lane] = s->first_size[(size_t) run * n + i];
      }
    }
    double begun = seconds();
    run_batch(s, b, row);
    passed += seconds() - begun;
    for (int lane = 0; lane < LANES && first + lane < s->runs; lane++) {
      for (int k = 0; k < OUTCOMES; k++) {
        out[first + lane].sum[k] = b->sum[k][lane / WIDTH][lane % WIDTH];
        out[first + lane].last[k] = b->outcome[k][lane / WIDTH][lane % WIDTH];
      }
    }
  }
  free(b);
  for (int k = 0; k < 3; k++) {
    free(row[k]);
  }
  return passed;
}

int main(int argc, char **argv) {
  int batched = argc == 5 && strcmp(argv[1], "batched") == 0;
  if (argc != 5 || (!batched && strcmp(argv[1], "scalar") != 0)) {
    fprintf(stderr, "usage: organisation scalar|batched INPUT RESULTS ROUNDS\n");
    return 2;
  }
  study s = read_study(argv[2]);
  first_sizes(&s);
  result *out = allocate((size_t) s.runs, sizeof(result));
  for (int round = atoi(argv[4]); round > 0; round--) {
    printf("%.9f\n", batched ? round_batched(&s, out) : round_scalar(&s, out));
  }
  FILE *results = fopen(argv[3], "w");
  if (!results) {
    perror(argv[3]);
    return 1;
  }
  for (int r = 0; r < s.runs; r++) {
    for (int k = 0; k < OUTCOMES; k++) {
      fprintf(results, "%.17g %.17g%c", out[r].sum[k], out[r].last[k], k + 1 < OUTCOMES ? ' ' : '\n');
    }
  }
  fclose(results);
  return 0;
}
