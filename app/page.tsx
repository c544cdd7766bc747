export default function Home() {
  return <main>漏斗</main>
}
