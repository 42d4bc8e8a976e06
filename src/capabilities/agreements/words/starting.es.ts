import type { Reason } from '../rules/agreement.ts';

export const es: Partial<Record<Reason, string>> = {
  next_session: 'Su próxima sesión también está en su propia página.',
  homework: 'También puede leérmela, o mostrarla en su pantalla, cuando nos veamos.',
  no_answer: 'Si el silencio le preocupa, tráigalo a la próxima sesión. Hablaremos de ello.',
  distress:
    'Si no puede esperar tanto, busque en su página una hora más cercana. Si puede, escríbalo y tráigalo.',
  crisis:
    'Llame a los números de «Si no puede esperar». Hay alguien de día y de noche. Cuéntemelo cuando nos veamos.',
};
