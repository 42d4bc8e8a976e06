import type { DeedWords, SaidWords } from './deeds.en.ts';

export const es: DeedWords = {
  book: { title: 'Ver las horas libres', body: 'Usted elige una, y es suya al momento.' },
  list: {
    title: 'Saber si queda libre una hora',
    body: 'Usted dice qué horas le van bien. Si una queda libre, le avisamos. Puede decir que no.',
  },
  sessions: { title: 'Ver sus sesiones', body: 'Cambie una, cancélela o avise que llega tarde.' },
  resource: { title: 'Enviarlo ahora', body: 'Un enlace, un libro o un archivo.' },
  good_news: { title: 'Enviarlo ahora', body: 'Bastan unas palabras.' },
  homework: { title: 'Enviarlo ahora', body: 'Palabras, una foto o un archivo.' },
  question: { title: 'Escribirlo ahora', body: '' },
  bill: { title: 'Escribirlo ahora', body: '' },
  hard_time: { title: 'Escribirle a su terapeuta ahora', body: '' },
  worry: {
    title: 'Decir que le preocupa',
    body: 'Basta con un clic. Queda en la lista para su próxima sesión.',
  },
  not_right: {
    title: 'Algo aquí no me va bien',
    body: 'Quiere seguir, y hablar de ello. Queda en la lista para su próxima sesión.',
  },
  note: {
    title: 'Anotarlo para la próxima vez',
    body: 'Nadie lo lee. Solo usted lo ve, hasta que lo traiga.',
  },
  shared: { title: 'Ver lo que ha enviado', body: 'Y para cuándo se le dijo que habría respuesta.' },
  rules: { title: 'Leer las reglas', body: 'Todas, en palabras sencillas.' },
  call: { title: 'Llamar y dejar un mensaje', body: '' },
  mail: { title: 'Escribir un correo', body: 'El correo no es privado.' },
  places: { title: 'Libros, grupos y lugares de ayuda', body: 'Nadie sabe que los miró.' },
  job_line: {
    title: 'La línea de ayuda de su trabajo',
    body: 'Algunos trabajos pagan unas charlas. La página dice cómo saberlo. Nadie sabe que la miró.',
  },
  room_now: {
    title: 'Otras personas que tienen lugar ahora',
    body: 'Nadie sabe que lo miró. Ver una vez a otra persona está bien.',
  },
  help_now: { title: 'Ver los números', body: 'Contesta una persona, de día y de noche.' },
};

export const said: SaidWords = {
  answersBy: (p) => `${p.name} lo lee y responde a más tardar ${p.by}.`,
  readsBy: (p) => `${p.name} lo lee a más tardar ${p.by}. No llega respuesta.`,
  readsOnly: (p) => `${p.name} lo lee. Si pide respuesta, llega a más tardar ${p.by}.`,
  before: (p) => `${p.name} lo lee antes de su próxima sesión.`,
  inSession: (p) => `${p.name} lo lee con usted, en la sesión.`,
  noDate: 'Ahora no se puede decir cuándo se lee.',
  unwritten: 'No se promete ninguna respuesta.',
  freed: 'Una hora que quedó libre',
  call: 'Llame al',
  callNumber: (p) => `Use el número que le dio ${p.name}.`,
  message: 'Puede que nadie conteste. Diga su nombre y que quiere una llamada.',
};
