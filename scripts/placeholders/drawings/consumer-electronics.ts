import type { Drawings } from "#scripts/placeholders/pen";

export const consumerElectronics: Drawings = {
  "mobile-accessories": `
    t r 46 16 36 70 6
    d o 57 27 5
    d o 57 40 5
    w o 57 27 2
    w o 57 40 2
    w r 22 12 40 78 7
    b r 26 20 32 60 2
    k r 38 15 8 2 1
    c M26 62c10-10 18 6 32-6v22a2 2 0 0 1-2 2H28a2 2 0 0 1-2-2z
    s M26 62c10-10 18 6 32-6
    s M37 85h10`,
  "earphones-speakers": `
    n M20 56V46a30 30 0 0 1 60 0v10
    s M26 52v-6a24 24 0 0 1 48 0v6
    t* M14 60a8 8 0 0 1 8-8h4v34h-4a8 8 0 0 1-8-8z
    w* r 25 48 11 42 5
    a* r 12 62 5 14 2`,
  "tv-displays": `
    w r 8 16 84 54 4
    t r 13 21 74 44 1
    c M13 56l18-16 16 12 14-18 26 22v8a1 1 0 0 1-1 1H14a1 1 0 0 1-1-1z
    s M13 56l18-16 16 12 14-18 26 22
    h o 30 31 5
    s o 30 31 5
    d M44 70h12v12H44z
    d M30 90a20 8 0 0 1 40 0z`,
  "computer-peripherals": `
    w r 20 18 60 42 4
    t r 25 23 50 32 1
    s M32 31h18M32 37h28M32 43h12
    a r 56 41 12 8 1
    d M14 60h72l5 9H9z
    w M9 69h82v3a4 4 0 0 1-4 4H13a4 4 0 0 1-4-4z
    s M42 65h16
    t M72 80h9a7 7 0 0 1 0 12h-9a6 6 0 0 1 0-12z
    w r 14 80 48 10 3
    s M20 85h2M27 85h2M34 85h14M53 85h2`,
  "smart-wearables": `
    t M36 30 40 8h20l4 22zM36 64l4 26h20l4-26z
    s M42 16h16M44 78h12M44 83h12
    w r 27 26 46 42 11
    d r 33 32 34 30 6
    h r 34 33 32 28 5
    n M37 50h6l4-9 6 14 4-8 2 3h5
    a r 73 40 4 10 2`,
  cameras: `
    t M36 30l5-10h18l5 10z
    w r 10 29 80 52 6
    b M11 44h78v24H11z
    n M10 44h17M73 44h17M10 68h18M72 68h18
    w o 50 56 23
    t o 50 56 16
    d o 50 56 9
    h o 46 52 3
    a r 18 22 12 7 2
    s M76 36h6
    k o 20 36 1.6`,
  "chargers-cables": `
    n M62 62c26 2 26-34 4-34-14 0-12 22 4 20 12-2 10-16 22-14
    w r 16 42 46 42 8
    t M16 66h46v10a8 8 0 0 1-8 8H24a8 8 0 0 1-8-8z
    d r 27 24 6 18 2
    d r 45 24 6 18 2
    a r 30 71 18 7 3.5
    s M34 54l6-7-2 6h6l-6 7 2-6z`,
  batteries: `
    d r 22 20 12 7 2
    w r 16 26 24 64 4
    t M16 40h24v32H16z
    s M28 48v10M23 53h10
    w r 48 30 38 60 7
    b r 53 36 28 30 3
    c M53 52h28v11a3 3 0 0 1-3 3H56a3 3 0 0 1-3-3z
    n M69 40l-8 12h6l-3 10 9-13h-6z
    k o 57 78 1.8
    k o 64 78 1.8
    k o 71 78 1.8`,
  "electronic-components": `
    n M30 26v-9M43 26v-9M57 26v-9M70 26v-9M30 83v-9M43 83v-9M57 83v-9M70 83v-9M26 30h-9M26 43h-9M26 57h-9M26 70h-9M83 30h-9M83 43h-9M83 57h-9M83 70h-9
    w r 25 25 50 50 4
    t r 34 34 32 32 2
    a r 42 42 16 16 1
    s M30 34v14M30 70h14M70 66V52
    k o 30 30 1.6`,
};
