import { WordTable } from '../../words/words';

export const words = new WordTable(
  {
    title: 'Method',
    lead: 'How the numbers on this page are made, how near the model comes to what was recorded and published, and what it does not know.',
    parts: 'Parts of this view',
    nav: {
      run: 'How a run works',
      record: 'Against the record',
      published: 'Published results',
      equations: 'Equations',
      unknowns: 'What it does not know',
      cite: 'Versions and citing',
    },
    steps: [
      {
        title: 'Beliefs become inputs',
        text: 'Every uncertain number has a range and a grade, every contested mechanism its alternatives. A set of beliefs says how likely each is.',
      },
      {
        title: 'Futures are drawn',
        text: 'Each future takes one value from every range and one alternative of every question. Points of a Sobol’ sequence fill the ranges evenly; the seed fixes them.',
      },
      {
        title: 'The past is run',
        text: 'Each future begins in 2012 and runs week by week to the policy start. Its distance from the record is measured; what is shown says how many come near, and leaves none out.',
      },
      {
        title: 'Courses branch off',
        text: 'At the policy start the same future is forked into every course of action. Courses are compared future by future, so that luck and beliefs are the same on both sides.',
      },
      {
        title: 'What is shown',
        text: 'Medians and bands over all futures that were drawn, whether or not their past comes near the record, and in how many of ten of them one course beats another. The same study has given the same bytes on every machine that was tried; all had the same kind of processor.',
      },
    ],
    week: 'A week',
    weekText:
      'Rooms have their turns in this order. They meet in signals alone: a room reads what those before it wrote this week and what those after it wrote last week.',
    weekOrder: 'Order of the rooms in a week',
    hindcastLead: (first: string, kept: string, futures: string, cutOff: string) =>
      `The model runs from 2012 on, so its past can be held against what was recorded. Of ${futures} futures drawn from the declared ranges, ${first} are more than ${cutOff} tolerances away from some fitted year and are ruled out. Ranges are narrowed in waves; of futures drawn from what is left, ${kept} are not ruled out. The bands are those.`,
    hindcastCaution:
      'Held-out years took no part in the matching, but they were in view when the model was made, so they are no test of it. A test would be 2026.',
    hindcastTitle: (outcome: string, from: string, to: string) =>
      `${outcome}, ${from}\u2060–\u2060${to}, in the record and in the futures that are kept`,
    hindcastSubtitle: (unit: string, share: string) =>
      `${unit === '' ? '' : `${unit} · `}band: ${share} of the kept futures; line: median; ● recorded, ○ recorded and held out`,
    hindcastHint: 'Arrow keys read year by year.',
    fitted: 'fitted',
    heldOut: 'held out',
    naiveLast: 'last value kept',
    naiveTrend: 'trend continued',
    readYear: (
      year: string,
      kind: string,
      recorded: string,
      middle: string,
      low: string,
      high: string,
      error: string,
    ) => `${year}, ${kind}: recorded ${recorded}; model ${middle} (${low} to ${high}), error ${error}.`,
    readNaive: (last: string, trend: string) =>
      `Error of the last value kept ${last}, of the trend continued ${trend}.`,
    seriesOf: (series: string) => `Record: ${series}`,
    columnYear: 'Year',
    columnKind: 'Use',
    columnRecorded: 'Recorded',
    columnMiddle: 'Model, median',
    columnLow: 'Lower end',
    columnHigh: 'Upper end',
    columnError: 'Error',
    columnLast: 'Error of the last value kept',
    columnTrend: 'Error of the trend continued',
    source: (futures: string) =>
      `History matching with ${futures} futures a wave, as it ships (scenarios/calibration/matched.yaml)`,
    heldOutTitle: 'Held-out years beside forecasts that know no model',
    heldOutLegend: 'Share of the record by which each misses it',
    columnOutcome: 'Outcome',
    none: '–',
    publishedLead: (holds: string, all: string, calibrated: string, missed: string) =>
      `What the model gives for numbers that others published or computed, each at its stated settings. ${holds} of ${all} hold; ${calibrated} of those were used to set a parameter, so that their verdict tests nothing. ${missed} are not reproduced and say why.`,
    show: 'Show',
    filters: {
      all: 'All',
      tests: 'Not used to calibrate',
      calibrated: 'Used to calibrate',
      not_reproduced: 'Not reproduced',
    },
    verdicts: { holds: 'holds', calibrated: 'holds, calibrated', not_reproduced: 'not reproduced' },
    columnResult: 'Result',
    columnQuantity: 'Quantity',
    columnTarget: 'Target',
    columnTolerance: 'Tolerance',
    columnMeasured: 'Measured',
    columnVerdict: 'Verdict',
    publishedTable: 'Published results: targets, tolerances and what the model gives',
    to: (low: string, high: string) => `${low} to ${high}`,
    resultSources: 'Note and sources',
    equationsLead:
      'A page for each room of the model: what it stands for, its equations, the signals that it reads and writes, what is contested, what is left out.',
    inEnglish: '',
    loadingRoom: 'Loading the page of this room…',
    unknownsLead:
      'What nobody knows, or this project did not find. What each bears on is named; no number on this page can be better known than these.',
    bearsOn: 'Bears on',
    versions: 'What runs here',
    version: 'Version',
    modelHash: 'Model',
    evidenceHash: 'Evidence',
    scenariosHash: 'Scenarios',
    hashes:
      'The hash of the model is that of its compiled code, that of the evidence is that of all its entries, that of the scenarios is that of all studies, courses, beliefs and calibrated ranges that ship. Each link of this page pins all three and the seed. A study run by the page, the interface or the command line with the same link has the same hash of results, to the bit.',
    citing: 'How to cite',
    citeText: (authors: string, title: string, version: string, model: string, evidence: string, scenarios: string) =>
      `${authors}. ${title}. Version ${version}, model ${model}, evidence ${evidence}, scenarios ${scenarios}.`,
    citeSources:
      'If you use a number, cite the sources that it rests on, too: “In words” under a chart names them, and the view Evidence lists all.',
    asText: 'As text',
    asBibtex: 'As BibTeX',
    copy: 'Copy',
    interface: 'The interface behind the page',
    interfaceText: 'Everything that the page asks can be asked by a program.',
    openApi: 'OpenAPI document',
  },
  {
    title: 'Método',
    lead: 'Cómo se hacen los números de esta página, qué tanto se acerca el modelo a lo registrado y publicado, y qué no sabe.',
    parts: 'Partes de esta vista',
    nav: {
      run: 'Cómo funciona una corrida',
      record: 'Frente al registro',
      published: 'Resultados publicados',
      equations: 'Ecuaciones',
      unknowns: 'Lo que no sabe',
      cite: 'Versiones y cita',
    },
    steps: [
      {
        title: 'Las creencias se vuelven entradas',
        text: 'Cada número incierto tiene un intervalo y un grado; cada mecanismo en disputa, sus alternativas. Un conjunto de creencias dice qué tan probable es cada una.',
      },
      {
        title: 'Se sortean futuros',
        text: 'Cada futuro toma un valor de cada intervalo y una alternativa de cada pregunta. Los puntos de una sucesión de Sobol’ llenan los intervalos de modo parejo; la semilla los fija.',
      },
      {
        title: 'Se corre el pasado',
        text: 'Cada futuro empieza en 2012 y avanza semana a semana hasta el inicio de la política. Se mide su distancia al registro; lo que se muestra dice cuántos se acercan y no omite ninguno.',
      },
      {
        title: 'Se separan los cursos de acción',
        text: 'Al inicio de la política, el mismo futuro se bifurca en cada curso de acción. Se comparan futuro por futuro, de modo que el azar y las creencias son iguales de ambos lados.',
      },
      {
        title: 'Lo que se muestra',
        text: 'Medianas y bandas de todos los futuros sorteados, se acerque o no su pasado al registro, y en cuántos de diez un curso de acción supera a otro. El mismo estudio ha dado los mismos bytes en toda máquina en que se probó; todas tenían el mismo tipo de procesador.',
      },
    ],
    week: 'Una semana',
    weekText:
      'Las partes del modelo actúan en este orden. Solo se comunican por señales: cada una lee lo que las anteriores escribieron esta semana y lo que las posteriores escribieron la semana pasada.',
    weekOrder: 'Orden de las partes del modelo en una semana',
    hindcastLead: (first, kept, futures, cutOff) =>
      `El modelo corre desde 2012, así que su pasado puede compararse con lo registrado. De ${futures} futuros sorteados de los intervalos declarados, ${first} quedan a más de ${cutOff} tolerancias de algún año ajustado y se descartan. Los intervalos se estrechan por rondas; de los futuros sorteados de lo que queda, ${kept} no se descartan. Las bandas son de estos.`,
    hindcastCaution:
      'Los años reservados no participaron en el ajuste, pero estaban a la vista cuando se hizo el modelo; por eso no lo ponen a prueba. Una prueba sería 2026.',
    hindcastTitle: (outcome, from, to) =>
      `${outcome}, ${from}\u2060–\u2060${to}, en el registro y en los futuros que se conservan`,
    hindcastSubtitle: (unit, share) =>
      `${unit === '' ? '' : `${unit} · `}banda: ${share} de los futuros conservados; línea: mediana; ● registrado, ○ registrado y reservado`,
    hindcastHint: 'Las flechas leen año por año.',
    fitted: 'ajustado',
    heldOut: 'reservado',
    naiveLast: 'último valor mantenido',
    naiveTrend: 'tendencia continuada',
    readYear: (year, kind, recorded, middle, low, high, error) =>
      `${year}, ${kind}: registrado ${recorded}; modelo ${middle} (${low} a ${high}), error ${error}.`,
    readNaive: (last, trend) => `Error del último valor mantenido ${last}; de la tendencia continuada ${trend}.`,
    seriesOf: (series) => `Registro: ${series}`,
    columnYear: 'Año',
    columnKind: 'Uso',
    columnRecorded: 'Registrado',
    columnMiddle: 'Modelo, mediana',
    columnLow: 'Extremo inferior',
    columnHigh: 'Extremo superior',
    columnError: 'Error del modelo',
    columnLast: 'Error del último valor mantenido',
    columnTrend: 'Error de la tendencia continuada',
    source: (futures) =>
      `Contraste con el pasado con ${futures} futuros por ronda, tal como se distribuye (scenarios/calibration/matched.yaml)`,
    heldOutTitle: 'Años reservados junto a pronósticos que no conocen ningún modelo',
    heldOutLegend: 'Parte del registro en que cada uno se equivoca',
    columnOutcome: 'Desenlace',
    none: '—',
    publishedLead: (holds, all, calibrated, missed) =>
      `Lo que da el modelo para números que otros publicaron o calcularon, cada uno con sus condiciones. ${holds} de ${all} se cumplen; ${calibrated} de ellos sirvieron para fijar un parámetro, por lo que su veredicto no prueba nada. ${missed} no se reproducen y dicen por qué.`,
    show: 'Mostrar',
    filters: {
      all: 'Todos',
      tests: 'No usados para calibrar',
      calibrated: 'Usados para calibrar',
      not_reproduced: 'No reproducidos',
    },
    verdicts: { holds: 'se cumple', calibrated: 'se cumple, calibrado', not_reproduced: 'no se reproduce' },
    columnResult: 'Resultado',
    columnQuantity: 'Cantidad',
    columnTarget: 'Objetivo',
    columnTolerance: 'Tolerancia',
    columnMeasured: 'Medido',
    columnVerdict: 'Veredicto',
    publishedTable: 'Resultados publicados: objetivos, tolerancias y lo que da el modelo',
    to: (low, high) => `${low} a ${high}`,
    resultSources: 'Nota y fuentes',
    equationsLead:
      'Una página por cada parte del modelo: qué representa, sus ecuaciones, las señales que lee y escribe, qué está en disputa y qué queda fuera.',
    inEnglish: 'Estas páginas solo existen en inglés.',
    loadingRoom: 'Cargando la página de esta parte…',
    unknownsLead:
      'Lo que nadie sabe o este proyecto no encontró. Se nombra sobre qué pesa cada punto; ningún número de esta página puede conocerse mejor que esto.',
    bearsOn: 'Pesa sobre',
    versions: 'Lo que corre aquí',
    version: 'Versión',
    modelHash: 'Modelo',
    evidenceHash: 'Evidencia',
    scenariosHash: 'Escenarios',
    hashes:
      'El hash del modelo es el de su código compilado; el de la evidencia, el de todas sus entradas; el de los escenarios, el de todos los estudios, cursos de acción, creencias e intervalos calibrados que se entregan. Cada enlace de esta página fija los tres y la semilla. Un estudio que corren la página, la interfaz o la línea de comandos con el mismo enlace tiene el mismo hash de resultados, bit por bit.',
    citing: 'Cómo citar',
    citeText: (authors, title, version, model, evidence, scenarios) =>
      `${authors}. ${title}. Versión ${version}, modelo ${model}, evidencia ${evidence}, escenarios ${scenarios}.`,
    citeSources:
      'Si usas un número, cita también las fuentes en que se apoya: “En palabras”, debajo de cada gráfica, las nombra, y la vista Evidencia las lista todas.',
    asText: 'Como texto',
    asBibtex: 'Como BibTeX',
    copy: 'Copiar',
    interface: 'La interfaz detrás de la página',
    interfaceText: 'Todo lo que pregunta la página puede preguntarlo un programa.',
    openApi: 'Documento OpenAPI',
  },
);
