import type { JobLineWords } from './job-line.en.ts';

export const jobLineEs: JobLineWords = {
  title: 'Una línea de ayuda de un trabajo',
  link: 'Su trabajo puede pagar algunas consultas. Cómo saberlo',
  lead: 'Algunos trabajos tienen una línea de ayuda para su gente. Detrás hay un consejero con quien hablar unas pocas veces. Muchas veces usted no paga nada. No todos los trabajos la tienen, y no hay dos iguales. Por eso ayuda preguntar.',
  own: 'Use su propio teléfono o computadora, no los del trabajo. Lo que hace en un teléfono del trabajo se puede ver allí.',
  find: {
    title: 'Vea si usted tiene una',
    steps: [
      'Mire las páginas de su trabajo, o los papeles que le dieron al entrar. Busque “ayuda para el personal”, “beneficios” o “consejería”.',
      'Pregunte a quien se ocupa del personal (Recursos Humanos). No tiene que decir por qué. Puede pedir: “¿Me manda la lista de todo lo que tiene el personal?”',
      'Mire el reverso de su tarjeta del seguro. O llame al número que está allí y pregunte.',
      'Pregunte a su sindicato, si tiene uno.',
      'Pregunte también por el trabajo de su pareja, o de su madre o su padre. Algunas líneas son también para la familia.',
    ],
  },
  ring: {
    title: 'Qué preguntar cuando llama',
    lead: 'Puede preguntar todo esto primero y contar lo suyo después, o no contarlo.',
    steps: [
      '¿Es gratis para mí? ¿Cuándo tendría que pagar?',
      '¿Cuántas consultas puedo tener?',
      '¿Con quién hablaría? ¿Es un terapeuta con licencia?',
      '¿Puedo elegir con quién? ¿Puede ser en mi idioma?',
      '¿Nos vemos en persona, en línea o por teléfono? ¿Cuándo es la primera consulta?',
      '¿Qué pasa después de la última consulta? ¿Puedo seguir con la misma persona, y cuánto me costaría?',
    ],
  },
  told: {
    title: 'Qué le dicen a su trabajo',
    lead: 'Pregunte esto antes de dar su nombre. Lo más común es que el trabajo reciba solo números: cuánta gente llamó, sin nombres. Puede no ser así en todas partes.',
    steps: [
      '¿Alguien de mi trabajo sabrá mi nombre, o que llamé?',
      '¿Qué se escribe? ¿Quién lo guarda y quién lo puede leer?',
      '¿Cuándo se lo dirían a alguien sin pedirme permiso? Si una persona está en peligro, tal vez tengan que hacerlo.',
      '¿Su trabajo le dijo que llame? Entonces pregunte qué le van a contar de usted. Puede ser más.',
    ],
  },
  other: {
    title: 'Si no hay ninguna, o no es para usted',
    body: 'No le debe a nadie un motivo. Puede dejarlo cuando quiera.',
    places: 'Otros lugares de ayuda',
    print: 'Puede imprimir esta página y escribir las respuestas junto a las preguntas.',
  },
};
