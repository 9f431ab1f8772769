"""otagai: Thai press releases on Thai-Japanese co-operation, read into a knowledge graph that can prove itself."""
