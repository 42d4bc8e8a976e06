import type { DistressWords } from './distress.en.ts';

export const es: DistressWords = {
  lead: '¿Qué se parece más? Puede volver y elegir otra vez.',
  choices: {
    now: {
      title: 'Ahora. Necesito a alguien ya.',
      body: 'Contesta una persona por teléfono. Aquí no se le dice a nadie.',
    },
    soon: {
      title: 'Pronto. No puede esperar hasta la sesión.',
      body: 'Una hora antes, u otra persona con quien hablar.',
    },
    later: {
      title: 'Puede esperar hasta la sesión.',
      body: 'Anótelo, lea algo o deje unas palabras.',
    },
  },
  legend: '¿Cuál es?',
  contact: (p) => `¿Puedo escribirle de esto a ${p.name}?`,
  now: {
    title: 'Hable con alguien ahora',
    told: 'Aquí nadie sabe que leyó esta página, y no lo anotamos. Su navegador sí puede recordarlo.',
    numbers: 'Si no puede esperar',
    more: 'Más números, también para otras personas',
    elsewhere: 'Estoy en otro país',
    call: {
      title: 'Qué pasa cuando llama',
      steps: [
        'Puede que oiga primero una voz grabada. Puede que tenga que esperar. Si puede, no cuelgue.',
        'Luego contesta una persona. Le pregunta su nombre. No hace falta decirlo.',
        'Le pregunta qué pasa y si está a salvo. Diga lo que quiera decir.',
        'No hay manera de decirlo mal. Puede llorar, o callar un rato.',
        'Puede colgar cuando quiera.',
      ],
    },
    emergency: {
      title: 'Si su vida corre peligro',
      body: 'Llame primero al número de emergencia. Le preguntan dónde está y mandan ayuda. Si hay un hospital cerca, vaya.',
    },
    honest:
      'Una línea de ayuda casi siempre ayuda hablando. Si temen por su vida, puede que manden ayuda. Puede preguntarles eso primero.',
    hard: 'Si no puede hablar, mande un mensaje de texto si la línea los recibe, o pida a alguien cercano que llame.',
    after: (p) => `${p.name} no lo sabrá por nosotros. Puede contarlo en la sesión, o no.`,
    afterAny: 'Nadie lo sabrá por nosotros. Puede contarlo en la sesión, o no.',
  },
  soon: {
    title: 'Algo antes',
    body: 'Elija una cosa. Puede volver por otra.',
    nothing: 'Por ahora no hay ninguna hora antes.',
    worse: 'Si empeora mientras espera, llame a un número de arriba. No hace falta tener la certeza.',
  },
  later: {
    title: 'Hasta la sesión',
    until: (p) => `La sesión es ${p.when}.`,
    body: 'Cada línea dice si alguien lo lee, y cuándo.',
    worse: 'Si al final no puede esperar, vuelva y elija otra vez.',
  },
  again: 'Elegir otra vez',
};
