import { useEffect } from 'preact/hooks';
import { Boundary } from './shell/Boundary';
import { Footer } from './shell/Footer';
import { Header } from './shell/Header';
import { Notices } from './shell/Notices';
import { link } from './state/address';
import { Tour } from './tour/Tour';
import { componentOf } from './views/views';
import { words } from './words/words';

export function App() {
  const say = words.value;
  const { language, view, embedded } = link.value;
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${say.viewNames[view]} – Contrapeso`;
  }, [language, view, say]);
  const View = componentOf(view);
  if (embedded) {
    return (
      <main class="embedded">
        <Boundary>
          <h1 class="visually-hidden">{`Contrapeso: ${say.viewNames[view]}`}</h1>
          <Notices />
          <View />
        </Boundary>
      </main>
    );
  }
  return (
    <>
      <a
        class="skip"
        href="#results"
        onClick={(event) => {
          event.preventDefault();
          (document.getElementById('results') ?? document.querySelector('main'))?.focus();
        }}
      >
        {say.skip}
      </a>
      <Header />
      <main tabIndex={-1}>
        <Boundary>
          <h1 class="visually-hidden">{`Contrapeso: ${say.viewNames[view]}`}</h1>
          <Notices />
          <View />
        </Boundary>
      </main>
      <Footer />
      <Tour />
    </>
  );
}
