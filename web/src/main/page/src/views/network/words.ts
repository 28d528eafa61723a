import { WordTable } from '../../words/words';

export const words = new WordTable(
  {
    title: 'Network',
    lead: 'Which way fentanyl goes, year by year, and how the flow moves to other ways when one is pressed; and what becomes of the armed organisations in one future. Everything is aggregate: six coarse ways, numbers for organisations, no names and no places.',
    chain: 'The supply chain',
    organisations: 'The organisations of one future',
    loading: 'Following the flow through 128 futures…',
    loadingOrganisations: 'Running one future…',
    year: 'Year',
    play: 'Play',
    pause: 'Pause',
    flowTitle: (year: string, course: string) =>
      `Pure fentanyl from making to the U.S. market in ${year}, under ${course}`,
    flowSubtitle: 'kg a year: flows are medians over the futures, places have the sums of such medians',
    flowAgainst:
      'against No change: ways by their share of what is sent, in percentage points; other places in percent',
    flowSums:
      'Shares and changes hold sums of medians against each other. They are not the median of changes future by future, which the laboratory shows.',
    flowHint: 'Up and down arrow keys read place by place, left and right year by year.',
    kilograms: (value: string) => `${value} kg`,
    against: (value: string) => `${value} against No change`,
    shareLine: (share: string, change: string) => (change === '' ? share : `${share} (${change})`),
    readNode: (name: string, value: string, rest: string) => `${name}: ${value}${rest === '' ? '' : `, ${rest}`}.`,
    columnFrom: 'From',
    columnTo: 'To',
    columnFlow: (name: string) => `${name}, kg a year`,
    source: (futures: string, beliefs: string, version: string, evidence: string) =>
      `Contrapeso ${version}, ${futures} futures, beliefs: ${beliefs}; evidence ${evidence}`,
    sourceOfOne: (beliefs: string, version: string, evidence: string) =>
      `Contrapeso ${version}, one future, beliefs: ${beliefs}; evidence ${evidence}`,
    future: 'Number of the future',
    networkTitle: (year: string, course: string, future: string) =>
      `Armed organisations in January ${year}, under ${course}, in future ${future}`,
    networkSubtitle:
      'Area: members. Lines: rivalries of the published network. Filled: founded since the policy start; dashed line: to the one it broke away from',
    networkHint:
      'Left and right arrow keys read year by year, up and down organisation by organisation, the largest first.',
    numbered: (id: string) => `Organisation ${id}`,
    members: (members: string) => `${members} ${members === '1' ? 'member' : 'members'}`,
    brokeFrom: (parent: string) => `broke away from ${parent}`,
    entrant: 'new, from no other',
    standing: (count: string, members: string, largest: string) =>
      `${count} organisations with ${members} members; the largest has ${largest}.`,
    since: (splits: string, entrants: string, ended: string) =>
      `Since the policy start: ${splits} broke away from others, ${entrants} new, ${ended} ended.`,
    noChangeSays: (text: string) => `In the same future under No change: ${text}`,
    noMerging: 'In the model organisations split, are founded and end; they do not merge.',
    oneFuture: 'One future is an example, not a forecast; other futures of the same beliefs differ.',
    columnNumber: 'Organisation',
    columnMembers: (year: string) => `Members in ${year}`,
    columnMembersOf: 'Members',
    columnBorn: 'Founded',
    columnParent: 'Broke away from',
    columnEnded: 'Ended',
    always: 'before 2012',
    stands: 'stands',
    none: '–',
  },
  {
    title: 'Red',
    lead: 'Por dónde va el fentanilo, año con año, y cómo el flujo se pasa a otras vías cuando se presiona una; y qué pasa con las organizaciones armadas en un futuro. Todo es agregado: seis vías generales, números para las organizaciones, sin nombres ni lugares.',
    chain: 'La cadena de suministro',
    organisations: 'Las organizaciones de un futuro',
    loading: 'Siguiendo el flujo en 128 futuros…',
    loadingOrganisations: 'Corriendo un futuro…',
    year: 'Año',
    play: 'Reproducir',
    pause: 'Pausar',
    flowTitle: (year, course) =>
      `Fentanilo puro de la fabricación al mercado de Estados Unidos en ${year}, con ${course}`,
    flowSubtitle: 'kg al año: los flujos son medianas en los futuros; los lugares llevan sumas de esas medianas',
    flowAgainst:
      'frente a Sin cambios: las vías por su parte de lo enviado, en puntos porcentuales; otros lugares en por ciento',
    flowSums:
      'Las partes y los cambios comparan sumas de medianas. No son la mediana de los cambios futuro por futuro, que muestra el laboratorio.',
    flowHint: 'Las flechas arriba y abajo leen lugar por lugar; izquierda y derecha, año por año.',
    kilograms: (value) => `${value} kg`,
    against: (value) => `${value} frente a Sin cambios`,
    shareLine: (share, change) => (change === '' ? share : `${share} (${change})`),
    readNode: (name, value, rest) => `${name}: ${value}${rest === '' ? '' : `, ${rest}`}.`,
    columnFrom: 'De',
    columnTo: 'A',
    columnFlow: (name) => `${name}, kg al año`,
    source: (futures, beliefs, version, evidence) =>
      `Contrapeso ${version}, ${futures} futuros, creencias: ${beliefs}; evidencia ${evidence}`,
    sourceOfOne: (beliefs, version, evidence) =>
      `Contrapeso ${version}, un futuro, creencias: ${beliefs}; evidencia ${evidence}`,
    future: 'Número del futuro',
    networkTitle: (year, course, future) =>
      `Organizaciones armadas en enero de ${year}, con ${course}, en el futuro ${future}`,
    networkSubtitle:
      'Área: integrantes. Líneas: rivalidades de la red publicada. Rellenas: fundadas desde el inicio de la política; línea discontinua: hacia aquella de la que se separó',
    networkHint:
      'Las flechas izquierda y derecha leen año por año; arriba y abajo, organización por organización, la mayor primero.',
    numbered: (id) => `Organización ${id}`,
    members: (members) => `${members} ${members === '1' ? 'integrante' : 'integrantes'}`,
    brokeFrom: (parent) => `se separó de la ${parent}`,
    entrant: 'nueva, sin origen en otra',
    standing: (count, members, largest) =>
      `${count} organizaciones con ${members} integrantes; la mayor tiene ${largest}.`,
    since: (splits, entrants, ended) =>
      `Desde el inicio de la política: separadas de otra, ${splits}; nuevas, ${entrants}; terminadas, ${ended}.`,
    noChangeSays: (text) => `En el mismo futuro con Sin cambios: ${text}`,
    noMerging: 'En el modelo las organizaciones se dividen, se fundan y terminan; no se fusionan.',
    oneFuture: 'Un futuro es un ejemplo, no un pronóstico; otros futuros con las mismas creencias difieren.',
    columnNumber: 'Organización',
    columnMembers: (year) => `Integrantes en ${year}`,
    columnMembersOf: 'Integrantes',
    columnBorn: 'Fundada',
    columnParent: 'Se separó de',
    columnEnded: 'Terminó',
    always: 'antes de 2012',
    stands: 'sigue',
    none: '—',
  },
);

export type Words = typeof words.en;
