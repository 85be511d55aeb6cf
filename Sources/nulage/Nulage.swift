import ArgumentParser
@main struct Nulage: ParsableCommand {}
