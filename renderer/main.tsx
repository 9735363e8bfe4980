import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';

function App() {
  useEffect(() => {
    document.documentElement.dataset.ready = '';
  }, []);
  return <h1>Aisle</h1>;
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
