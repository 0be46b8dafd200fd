import './theme/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Console } from './console.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('The page lacks #root')
createRoot(root).render(
  <StrictMode>
    <Console />
  </StrictMode>,
)
