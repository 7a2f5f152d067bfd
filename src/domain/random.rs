//! Numbers that look random and belong to a seed: the same seed gives the same
//! numbers on every machine and in every version, so that what was drawn can be
//! drawn again.

/// `SplitMix64` (Steele, Lea & Flood 2014).
#[derive(Debug, Clone)]
pub struct Random(u64);

impl Random {
    /// The numbers that belong to a seed.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 bits.
    pub fn next_bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `choices`, which is at most 2^32; 0 when there is none to
    /// choose. Each is as likely as any other but for one in 2^32 (Lemire 2019,
    /// without its rejection).
    pub fn below(&mut self, choices: usize) -> usize {
        let [number, _] = self.two_below(choices);
        number
    }

    /// Two numbers as [`Random::below`] gives them, for the price of one.
    pub fn two_below(&mut self, choices: usize) -> [usize; 2] {
        let bits = self.next_bits();
        [bits >> 32, bits & u64::from(u32::MAX)]
            .map(|half| usize::try_from((half * choices as u64) >> 32).unwrap_or_default())
    }

    /// Puts things in an order of their own (Fisher & Yates 1938).
    pub fn shuffle<T>(&mut self, things: &mut [T]) {
        for last in (1..things.len()).rev() {
            things.swap(last, self.below(last + 1));
        }
    }
}
