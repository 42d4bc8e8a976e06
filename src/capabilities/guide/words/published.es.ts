import type { PublishedWords } from './published.en.ts';

export const es: PublishedWords = {
  title: (p) => `Cómo escribir a ${p.name} entre sesiones`,
  body: (p) => `Esto es para clientes de ${p.name}. Dice sobre qué puede escribir y cuándo hay respuesta.`,
  mine: '¿Es cliente aquí? Su propia página sabe más: fechas, horas y lo que puede hacer al momento.',
  open: 'Abrir mi página',
  newcomer: '¿Todavía no es cliente?',
  write: 'Escribir en la página de contacto',
  ways: (p) => `Sí, puede: ${p.ways}.`,
  crisis:
    'Por favor, no escriba para luego esperar. Llame a un número de arriba. Hay alguien de día y de noche.',
  rules: 'Leer todas las reglas',
};
