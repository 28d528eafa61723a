import { WordTable } from '../../words/words';

export const words = new WordTable(
  {
    title: 'Opinion',
    lead: 'How many people in the United States support or oppose force in Mexico as it is used or threatened, by party, and how people in Mexico see co-operation and the United States. While there is no force, the model gives the standing answer to a poll that does not speak of consent.',
    unitedStates: 'United States',
    parties: 'By party',
    mexico: 'Mexico',
    polls: 'Polls of the record',
    pollsHint:
      'The wording of a question moves its answer, so these are points beside the model, not a series. Circles on the charts are the same answers.',
    circles: 'Circles: polls, each with its own wording',
    pollsTitle: (from: string, to: string) =>
      `Support for military action and co-operation against cartels in ${from}\u2060–\u2060${to}, by question, in polls and in the model`,
    pollsSubtitle: 'Percent of those asked. ● support, ◇ opposition; bars: 80% of futures, with the median',
    groups: { all: 'all', republican: 'Republicans', democrat: 'Democrats', independent: 'independents' } as Record<
      string,
      string
    >,
    countries: { US: 'United States', MX: 'Mexico' } as Record<string, string>,
    asked: (pollster: string, when: string, group: string) => `${pollster}, ${when}, ${group}`,
    model: (course: string, when: string) => `In the model under ${course}, ${when}`,
    modelMexico: 'Support for co-operation',
    modelUs: 'Support for force as it is used or threatened',
    support: 'Support',
    oppose: 'Opposition',
    pollsChartHint: 'Up and down arrow keys read row by row.',
    readPoll: (asked: string, who: string, support: string, oppose: string) =>
      `${who}. ${asked}: support ${support}, opposition ${oppose}.`,
    notSeen: 'not seen',
    columnQuestion: 'Question',
    columnWho: 'Who, when, whom',
    range: (median: string, low: string, high: string) => `${median} (80%: ${low} to ${high})`,
    pollSource: 'Polls as the evidence names them; grades of each are in the view Evidence',
  },
  {
    title: 'Opinión',
    lead: 'Cuántas personas en Estados Unidos apoyan o rechazan la fuerza en México tal como se usa o se amenaza con ella, por partido, y cómo ve la gente en México la cooperación y a Estados Unidos. Mientras no hay fuerza, el modelo da la respuesta habitual a una encuesta que no habla de consentimiento.',
    unitedStates: 'Estados Unidos',
    parties: 'Por partido',
    mexico: 'México',
    polls: 'Encuestas del registro',
    pollsHint:
      'La redacción de una pregunta mueve su respuesta; por eso son puntos junto al modelo y no una serie. Los círculos de las gráficas son las mismas respuestas.',
    circles: 'Círculos: encuestas, cada una con su propia redacción',
    pollsTitle: (from, to) =>
      `Apoyo a la acción militar y a la cooperación contra los cárteles en ${from}\u2060–\u2060${to}, por pregunta, en encuestas y en el modelo`,
    pollsSubtitle:
      'Porcentaje de quienes respondieron. ● apoyo, ◇ rechazo; barras: 80 % de los futuros, con la mediana',
    groups: { all: 'total', republican: 'republicanos', democrat: 'demócratas', independent: 'independientes' },
    countries: { US: 'Estados Unidos', MX: 'México' },
    asked: (pollster, when, group) => `${pollster}, ${when}, ${group}`,
    model: (course, when) => `En el modelo con ${course}, ${when}`,
    modelMexico: 'Apoyo a la cooperación',
    modelUs: 'Apoyo a la fuerza tal como se usa o se amenaza con ella',
    support: 'Apoyo',
    oppose: 'Rechazo',
    pollsChartHint: 'Las flechas arriba y abajo leen fila por fila.',
    readPoll: (asked, who, support, oppose) => `${who}. ${asked}: apoyo ${support}, rechazo ${oppose}.`,
    notSeen: 'no se vio',
    columnQuestion: 'Pregunta',
    columnWho: 'Quién, cuándo, a quién',
    range: (median, low, high) => `${median} (80 %: ${low} a ${high})`,
    pollSource: 'Encuestas tal como las nombra la evidencia; el grado de cada una está en la vista Evidencia',
  },
);
