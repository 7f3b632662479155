import { mount } from 'svelte'
import * as z from 'zod'
import './style/tokens.css'
import './style/base.css'
import './style/report.css'
import App from './shell/App.svelte'

// Compiled validators would need what the page's policy forbids.
z.config({ jitless: true })

const target = document.getElementById('app')
if (target) mount(App, { target })
