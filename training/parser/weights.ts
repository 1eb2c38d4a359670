/** One averaged weight: its class, its value and how often training changed it. */
export interface AveragedWeight {
  readonly target: number;
  readonly weight: number;
  readonly touched: number;
}

/** Averaged perceptron weights over hashed features, kept sparse: a list of (class, weight) for each feature. */
export class TrainingWeights {
  readonly classCount: number;
  /** Open-addressed table of (key, feature number + 1). */
  private slots = new Int32Array(2 << 20);
  private featureCount = 0;
  private keyOf = new Int32Array(1 << 18);
  private start = new Int32Array(1 << 18);
  private length = new Int32Array(1 << 18);
  private capacity = new Int32Array(1 << 18);
  private used = 0;
  private classes = new Uint8Array(1 << 20);
  private weight = new Float32Array(1 << 20);
  private total = new Float64Array(1 << 20);
  private stamp = new Int32Array(1 << 20);
  private touched = new Int32Array(1 << 20);
  private clock = 1;

  constructor(classCount: number) {
    this.classCount = classCount;
  }

  /** One more example seen: averages weigh every weight by the time it stood. */
  tick(): void {
    this.clock++;
  }

  score(keys: Int32Array, count: number, scores: Float64Array): void {
    scores.fill(0, 0, this.classCount);
    for (let i = 0; i < count; i++) {
      const feature = this.find(keys[i] as number);
      if (feature < 0) continue;
      const first = this.start[feature] as number;
      const end = first + (this.length[feature] as number);
      for (let j = first; j < end; j++) {
        const c = this.classes[j] as number;
        scores[c] = (scores[c] as number) + (this.weight[j] as number);
      }
    }
  }

  /** Adds `amount` to the weight of a class under every feature. */
  update(keys: Int32Array, count: number, target: number, amount: number): void {
    for (let i = 0; i < count; i++) {
      const j = this.entry(this.findOrAdd(keys[i] as number), target);
      this.total[j] = (this.total[j] as number) + (this.clock - (this.stamp[j] as number)) * (this.weight[j] as number);
      this.stamp[j] = this.clock;
      this.weight[j] = (this.weight[j] as number) + amount;
      this.touched[j] = (this.touched[j] as number) + 1;
    }
  }

  /** Calls `visit` for each feature with the averages of its weights; `touched` tells how often a weight was changed. */
  visitAverages(visit: (key: number, entries: readonly AveragedWeight[]) => void): void {
    for (let f = 0; f < this.featureCount; f++) {
      const first = this.start[f] as number;
      const entries: AveragedWeight[] = [];
      for (let j = first; j < first + (this.length[f] as number); j++) {
        const sum = (this.total[j] as number) + (this.clock - (this.stamp[j] as number)) * (this.weight[j] as number);
        entries.push({
          target: this.classes[j] as number,
          weight: sum / this.clock,
          touched: this.touched[j] as number,
        });
      }
      visit(this.keyOf[f] as number, entries);
    }
  }

  private find(key: number): number {
    const { slots } = this;
    const mask = (slots.length >> 1) - 1;
    let slot = key & mask;
    while (slots[2 * slot + 1] !== 0) {
      if (slots[2 * slot] === key) return (slots[2 * slot + 1] as number) - 1;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  private findOrAdd(key: number): number {
    const known = this.find(key);
    if (known >= 0) return known;
    const f = this.featureCount++;
    if (f === this.keyOf.length) {
      this.keyOf = widen(this.keyOf);
      this.start = widen(this.start);
      this.length = widen(this.length);
      this.capacity = widen(this.capacity);
    }
    this.keyOf[f] = key;
    if (2 * this.featureCount > this.slots.length >> 1) this.rehash();
    else this.insert(key, f);
    return f;
  }

  private insert(key: number, feature: number): void {
    const mask = (this.slots.length >> 1) - 1;
    let slot = key & mask;
    while (this.slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    this.slots[2 * slot] = key;
    this.slots[2 * slot + 1] = feature + 1;
  }

  private rehash(): void {
    this.slots = new Int32Array(2 * this.slots.length);
    for (let f = 0; f < this.featureCount; f++) this.insert(this.keyOf[f] as number, f);
  }

  private entry(feature: number, target: number): number {
    const first = this.start[feature] as number;
    const length = this.length[feature] as number;
    for (let j = first; j < first + length; j++) if (this.classes[j] === target) return j;
    if (length === this.capacity[feature]) this.move(feature, Math.max(2, 2 * length));
    const j = (this.start[feature] as number) + length;
    this.length[feature] = length + 1;
    this.classes[j] = target;
    this.stamp[j] = this.clock;
    return j;
  }

  private move(feature: number, capacity: number): void {
    const from = this.start[feature] as number;
    const length = this.length[feature] as number;
    const to = this.used;
    this.used += capacity;
    while (this.used > this.classes.length) this.growEntries();
    for (const list of [this.classes, this.weight, this.total, this.stamp, this.touched]) {
      list.copyWithin(to, from, from + length);
    }
    this.start[feature] = to;
    this.capacity[feature] = capacity;
  }

  private growEntries(): void {
    this.classes = widen(this.classes);
    this.weight = widen(this.weight);
    this.total = widen(this.total);
    this.stamp = widen(this.stamp);
    this.touched = widen(this.touched);
  }
}

function widen<T extends Int32Array | Uint8Array | Float32Array | Float64Array>(list: T): T {
  const Kind = list.constructor as new (length: number) => T;
  const wide = new Kind(2 * list.length);
  wide.set(list);
  return wide;
}
