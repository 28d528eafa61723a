import { WordTable } from '../../words/words';

export const words = new WordTable(
  {
    title: 'Law',
    lead: 'Eleven rules of law and how a course of action stands to each of them, week by week. The model counts and shows where the count comes from; it gives no verdict. One question decides much of it: whether self-defence covers force without Mexico’s consent. Both answers are shown.',
    loading: 'Reading the rules…',
    states: { not_engaged: 'not engaged', met: 'met', disputed: 'disputed', breached: 'breached' },
    key: 'How a rule stands',
    stripsTitle: (from: string, to: string, course: string) =>
      `How eleven rules of law stand week by week, ${from}\u2060–\u2060${to}, under ${course}`,
    stripsSubtitle: (course: string) =>
      `Upper bar: ${course}; thin bar below: No change · single run at central values`,
    stripsSubtitleAlone: 'Single run at central values',
    settled: (when: string) => `nothing changes after ${when}`,
    readingName: (letter: string, name: string) => `${letter} · Self-defence: ${name}`,
    stripsHint: 'Left and right arrow keys read week by week, up and down rule by rule.',
    week: (week: string, month: string) => `Week ${week}, ${month}`,
    read: (rule: string, reading: string, state: string) => `${rule}, ${reading}: ${state}`,
    columnRule: 'Rule',
    columnReading: 'Reading of self-defence',
    columnCourse: 'Course',
    columnFrom: 'From week',
    columnTo: 'To week',
    columnState: 'State',
    noChange: 'No change',
    exposureTitle: (from: string, to: string, course: string) =>
      `Where the legal exposure index comes from, ${from}\u2060–\u2060${to}, under ${course}`,
    exposureSubtitle: (weight: string) =>
      `Index 0 to 1, the rules counted alike: breached 1, disputed ${weight}, else 0; numbers name the rules`,
    exposureHint: 'Arrow keys read where the index changes.',
    exposureRead: (when: string, index: string, breached: string, disputed: string) =>
      `${when}: index ${index}; breached: ${breached}; disputed: ${disputed}.`,
    nothing: 'none',
    columnIndex: 'Index',
    columnWeek: 'Week',
    indexUnit: 'index, 0 to 1',
    describe: (reading: string, when: string, index: string, breached: string, disputed: string, met: string) =>
      `Where ${reading}: the index is highest in ${when}, at ${index}; rules breached: ${breached}, disputed: ${disputed}, met: ${met}.`,
    summary: (breached: string, disputed: string, met: string) =>
      `${breached} breached, ${disputed} disputed, ${met} met`,
    highest: (when: string) => `at its highest, ${when}`,
    index: 'exposure index',
    rules: 'The rules',
    rulesHint: 'What each rule says, how each side reads it, and when the model engages it.',
    says: 'What it says',
    sides: 'How each side reads it',
    engaged: 'In the model',
    now: 'Under this course',
    never: 'not engaged in any week',
    weeksOf: (state: string, weeks: string) => `${state} in ${weeks} ${weeks === '1' ? 'week' : 'weeks'}`,
    source: (version: string, evidence: string) =>
      `Contrapeso ${version}, single run at central values; evidence ${evidence}`,
  },
  {
    title: 'Derecho',
    lead: 'Once reglas de derecho y cómo queda ante cada una un curso de acción, semana a semana. El modelo cuenta y muestra de dónde sale la cuenta; no da un veredicto. Una pregunta decide buena parte: si la legítima defensa cubre la fuerza sin el consentimiento de México. Se muestran ambas respuestas.',
    loading: 'Leyendo las reglas…',
    states: { not_engaged: 'no activada', met: 'cumplida', disputed: 'en disputa', breached: 'incumplida' },
    key: 'Cómo queda una regla',
    stripsTitle: (from, to, course) =>
      `Cómo quedan once reglas de derecho semana a semana, ${from}\u2060–\u2060${to}, con ${course}`,
    stripsSubtitle: (course) =>
      `Barra superior: ${course}; barra delgada: Sin cambios · una corrida con valores centrales`,
    stripsSubtitleAlone: 'Una corrida con valores centrales',
    settled: (when) => `nada cambia después de ${when}`,
    readingName: (letter, name) => `${letter} · Legítima defensa: ${name}`,
    stripsHint: 'Las flechas izquierda y derecha leen semana por semana; arriba y abajo, regla por regla.',
    week: (week, month) => `Semana ${week}, ${month}`,
    read: (rule, reading, state) => `${rule}, ${reading}: ${state}`,
    columnRule: 'Regla',
    columnReading: 'Lectura de la legítima defensa',
    columnCourse: 'Curso de acción',
    columnFrom: 'Desde la semana',
    columnTo: 'Hasta la semana',
    columnState: 'Estado',
    noChange: 'Sin cambios',
    exposureTitle: (from, to, course) =>
      `De dónde sale el índice de exposición jurídica, ${from}\u2060–\u2060${to}, con ${course}`,
    exposureSubtitle: (weight) =>
      `Índice de 0 a 1, las reglas cuentan por igual: incumplida 1, en disputa ${weight}, si no 0; los números nombran las reglas`,
    exposureHint: 'Las flechas leen dónde cambia el índice.',
    exposureRead: (when, index, breached, disputed) =>
      `${when}: índice ${index}; incumplidas: ${breached}; en disputa: ${disputed}.`,
    nothing: 'ninguna',
    columnIndex: 'Índice',
    columnWeek: 'Semana',
    indexUnit: 'índice, de 0 a 1',
    describe: (reading, when, index, breached, disputed, met) =>
      `Si ${reading}: el índice llega a su máximo en ${when}, con ${index}; reglas incumplidas: ${breached}, en disputa: ${disputed}, cumplidas: ${met}.`,
    summary: (breached, disputed, met) => `incumplidas: ${breached}, en disputa: ${disputed}, cumplidas: ${met}`,
    highest: (when) => `en su máximo, ${when}`,
    index: 'índice de exposición',
    rules: 'Las reglas',
    rulesHint: 'Qué dice cada regla, cómo la lee cada parte y cuándo la activa el modelo.',
    says: 'Qué dice',
    sides: 'Cómo la lee cada parte',
    engaged: 'En el modelo',
    now: 'Con este curso de acción',
    never: 'no se activa en ninguna semana',
    weeksOf: (state, weeks) => `${state} en ${weeks} ${weeks === '1' ? 'semana' : 'semanas'}`,
    source: (version, evidence) => `Contrapeso ${version}, una corrida con valores centrales; evidencia ${evidence}`,
  },
);

export type Words = typeof words.en;
