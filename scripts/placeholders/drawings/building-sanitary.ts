import type { Drawings } from "#scripts/placeholders/pen";

export const buildingSanitary: Drawings = {
  faucets: `
    w M34 84V42a24 24 0 0 1 48 0v8H70v-8a12 12 0 0 0-24 0v42z
    t M68 50h16v7H68z
    s M72 63v6M76 65v8M80 63v6
    d M28 82h24a4 4 0 0 1 4 4v4H24v-4a4 4 0 0 1 4-4z
    a M12 56h18a4 4 0 0 1 4 4v4H16a4 4 0 0 1-4-4z
    t r 32 56 14 14 2`,
  "ceramic-sanitary": `
    w M22 10h30a4 4 0 0 1 4 4v30H18V14a4 4 0 0 1 4-4z
    b M19 14h36v6H19z
    s M18 20h38
    a r 33 24 8 5 2.5
    d M18 44h58a6 6 0 0 1 6 6v2H18z
    w M18 52h64c0 14-10 22-22 24l2 14H28l2-14c-8-4-12-12-12-24z
    t M31 76h29l2 14H28z
    s M26 60c2 5 5 8 9 10`,
  "bathroom-accessories": `
    n M10 14h80
    d* o 11 14 4
    a M20 14h24v44H20z
    t M26 14h24v34H26z
    s M26 42h24M26 38h24M20 52h24
    w M62 52h18a5 5 0 0 1 5 5v29a4 4 0 0 1-4 4H61a4 4 0 0 1-4-4V57a5 5 0 0 1 5-5z
    b M58 68h26v18a3 3 0 0 1-3 3H61a3 3 0 0 1-3-3z
    d M66 43h10v9H66z
    n M71 43v-7H60
    n M32 74 26 60M40 74l5-12
    d M22 56l5-2 3 8-4 2zM42 58l4-2 2 2-3 8-4-2z
    w M26 72h20l-2 18H28z`,
  "pipes-fittings": `
    w M8 28h34v24H8z
    b M8 42h34v9H8z
    n M8 28h34v24H8z
    t M46 26h12a20 20 0 0 1 20 20v6H50a4 4 0 0 1-4-4z
    d r 38 23 11 34 2
    d r 47 52 35 10 2
    w M52 62h25v28H52z
    b M66 63h10v26H66z
    n M52 62h25v28H52z
    s M54 32c8 0 14 4 17 11
    a o 22 78 12
    w o 22 78 6`,
  valves: `
    n M50 30v16
    a M24 16h52a5 5 0 0 1 0 10H24a5 5 0 0 1 0-10z
    d r 43 26 14 8 2
    t M38 40h24v14H38z
    w M20 50h14c6 0 8-4 16-4s10 4 16 4h14v28H66c-6 0-8 6-16 6s-10-6-16-6H20z
    t* r 9 44 12 40 3
    s M40 58h20M40 66h20
    s* M13 52v24`,
  "tiles-stone": `
    w r 14 14 34 34 2
    t r 52 14 34 34 2
    t r 14 52 34 34 2
    w r 52 52 34 34 2
    a M31 20l11 11-11 11-11-11z
    w M69 20l11 11-11 11-11-11z
    w M31 58l11 11-11 11-11-11z
    a M69 58l11 11-11 11-11-11z
    d o 31 31 3
    d o 69 69 3
    d o 69 31 3
    d o 31 69 3
    s M14 24a10 10 0 0 0 10-10M86 24a10 10 0 0 1-10-10M14 76a10 10 0 0 1 10 10M86 76a10 10 0 0 0-10 10`,
  "doors-windows": `
    w r 8 10 40 80 2
    t r 15 17 26 28 1
    t r 15 53 26 30 1
    a o 43 50 2.5
    w r 56 22 38 44 2
    t r 60 26 14 36
    t r 76 26 14 36
    s M60 44h14M76 44h14M63 38l8-8M79 38l8-8
    d r 53 66 44 5 1`,
  "wallpaper-panels": `
    w M26 14h54v76H26z
    n M38 34c0-6 5-8 5-8s5 2 5 8c0 4-5 6-5 6s-5-2-5-6zM62 34c0-6 5-8 5-8s5 2 5 8c0 4-5 6-5 6s-5-2-5-6zM50 56c0-6 5-8 5-8s5 2 5 8c0 4-5 6-5 6s-5-2-5-6zM38 78c0-6 5-8 5-8s5 2 5 8c0 4-5 6-5 6s-5-2-5-6zM62 78c0-6 5-8 5-8s5 2 5 8c0 4-5 6-5 6s-5-2-5-6z
    c M43 27c-2 1-4 3-4 7s2 4 4 5zM67 27c-2 1-4 3-4 7s2 4 4 5zM55 49c-2 1-4 3-4 7s2 4 4 5zM43 71c-2 1-4 3-4 7s2 4 4 5zM67 71c-2 1-4 3-4 7s2 4 4 5z
    t M18 8h62a6 6 0 0 1 0 12H18z
    d e 18 14 5 6
    s e 18 14 2 2.5`,
  "electrical-fittings": `
    w r 6 26 40 48 6
    t r 15 36 22 28 3
    w M16 36h20v15H16z
    a o 26 44 2
    w r 54 26 40 48 6
    t o 74 50 15
    k M66 46h3v8h-3zM79 46h3v8h-3z
    d r 72 55 4 5 2
    s M58 31h2M88 31h2M58 69h2M88 69h2`,
};
