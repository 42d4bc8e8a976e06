import type { PublishedWords } from './published.en.ts';

export const es: PublishedWords = {
  title: (p) => `Cómo escribir a ${p.name} entre sesiones`,
  body: (p) => `Esto es para clientes de ${p.name}. Dice sobre qué puede escribir y cuándo hay respuesta.`,
  atOnce: 'Nadie lee los mensajes al instante. Si no puede esperar, llame a un número de arriba.',
  ways: (p) => `Sí, puede: ${p.ways}.`,
  answersWithin: (p) => `${p.name} lo lee y responde en ${p.days}.`,
  alsoWithin: (p) => `Tendrá respuesta en ${p.days}.`,
  readsWithin: (p) => `${p.name} lo lee en ${p.days}.`,
  ifAsked: (p) => `Solo tendrá respuesta si la pide: entonces, en ${p.days}.`,
  mine: '¿Es cliente aquí? Su propia página sabe más: fechas, horas y lo que puede hacer al momento.',
  open: 'Abrir mi página',
  newcomer: '¿Todavía no es cliente? Entonces esta página es para usted.',
  write: 'Escribir en la página de contacto',
  rules: 'Leer todas las reglas',
};
