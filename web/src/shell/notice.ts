import { preferences } from '../ui/preferences.ts'

/** Asks the browser for leave to show notices; false when it says no. */
export async function askForNotices(): Promise<boolean> {
  if (!('Notification' in window)) return false
  return (await Notification.requestPermission()) === 'granted'
}

/** Whether nobody has told this browser yet if notices may be shown; phones show none to a page. */
export const mayBeAsked = (): boolean =>
  'Notification' in window && Notification.permission === 'default' && matchMedia('(hover: hover)').matches

/** Two short soft tones, made on the spot: no sound file to load. */
function chime(): void {
  const audio = new AudioContext()
  const gain = audio.createGain()
  gain.connect(audio.destination)
  for (const [index, pitch] of [660, 880].entries()) {
    const start = audio.currentTime + index * 0.14
    const tone = audio.createOscillator()
    tone.frequency.value = pitch
    tone.connect(gain)
    tone.start(start)
    tone.stop(start + 0.12)
  }
  gain.gain.setValueAtTime(0.06, audio.currentTime)
  gain.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.4)
  setTimeout(() => void audio.close(), 600)
}

/** What an agent should look at. */
interface News {
  /** The same in every tab, so that the desktop shows it once. */
  tag: string
  title: string
  open: () => void
}

/**
 * Draws the agent's attention as far as they allow it. The desktop notice carries no text of the customer:
 * it may show on a locked screen.
 */
export function attract(news: News): void {
  const { sound, desktop } = preferences()
  // Before the first click or key the browser plays nothing, and complains about it.
  if (sound && navigator.userActivation?.hasBeenActive) chime()
  if (!desktop || !document.hidden || !('Notification' in window) || Notification.permission !== 'granted') return
  show(news)
}

function show({ tag, title, open }: News): void {
  try {
    const notice = new Notification(title, { tag })
    notice.onclick = () => {
      window.focus()
      open()
      notice.close()
    }
  } catch {
    // Browsers of phones have the name but show none to a page.
  }
}
