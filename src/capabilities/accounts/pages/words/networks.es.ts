import type { NetworkWords } from './networks.en.ts';

export const networksEs: NetworkWords = {
  title: 'Redes',
  ofPractice: {
    body: 'Una red es un grupo de consultas: una asociación, una ciudad. Sus terapeutas se dicen quién tiene espacio, y una sola petición llega a varios. La red ve lo que usted le cuenta, y nada más.',
    none: 'Todavía no está en ninguna red.',
    summary: (count) => (count === 0 ? 'En ninguna' : count === 1 ? 'En una red' : `En ${count} redes`),
    address: 'La dirección de la red aquí',
    addressHint:
      'La última parte de la dirección de su página: «condado-olmo». Quien la coordina se la puede decir.',
    ask: 'Pedir entrar',
    asked: 'Pedido. Quien la coordina le abre la puerta.',
    joined: 'Dentro',
    wasIn: 'La dejó',
    leave: 'Dejarla',
    leaveOf: (name) => `Dejar ${name}`,
    leaveMeans:
      'Lo que le contó se quita allí en el acto, y sus lugares salen de la lista de ustedes. Puede volver a pedir entrar.',
    callOff: 'Retirar la petición',
  },
  ofNetwork: {
    body: 'Las consultas piden entrar con la dirección de esta red. Usted les abre la puerta.',
    none: 'Ninguna consulta ha pedido entrar todavía.',
    address: 'Diga esta dirección a las consultas',
    asking: 'Pide entrar',
    joined: 'En la red',
    wasIn: 'Ya no está',
    letIn: 'Dejar entrar',
    letInOf: (name) => `Dejar entrar a ${name}`,
    putOut: 'Sacar de la red',
    putOutOf: (name) => `Sacar a ${name} de la red`,
    putOutMeans: 'Lo que contó a la red se quita aquí en el acto, y los lugares de la red salen de su lista.',
    notNow: 'Ahora no',
    summary: ({ joined, asking }) =>
      [
        joined === 1 ? 'Una consulta' : `${joined} consultas`,
        asking === 0 ? '' : asking === 1 ? 'una pide entrar' : `${asking} piden entrar`,
      ]
        .filter(Boolean)
        .join(', '),
  },
  copy: 'Copiar',
  copied: 'Copiado',
  noNetwork: 'Aquí no hay ninguna red con esta dirección. Mírela otra vez.',
  askedMail: (p) => ({
    subject: 'Alguien pide entrar en su red',
    body: `Esta nota es automática.

${p.practice} pide entrar en ${p.network}. Mire, y déjeles entrar:
${p.link}`,
  }),
  done: {
    asked: 'Pedido. Aquí verá cuándo está dentro.',
    left: 'Hecho. Ya no está en ella.',
    let_in: 'Hecho. Ya están dentro.',
    put_out: 'Hecho. No están en ella.',
  },
};
