/**
 * A small lexicon of research facets: areas that people put on slides under a name that seldom stands word for word in the papers.
 * A facet names a topic only where the papers bear it out (see names.ts). Patterns are single words, compared as written but for a
 * plural s, and phrases, compared by stem; one of them in a paper is enough.
 */
export interface Facet {
  readonly label: string;
  readonly patterns: readonly string[];
}

const LEXICON: Readonly<Record<string, string>> = {
  // Software engineering
  "Program repair":
    "program repair, bug fixing, bug fix, debugging, patch, fault localization, code repair, repair agent, " +
    "build failures, vulnerability repair",
  "Issue resolution":
    "issue resolution, issue resolving, swe-bench, github issues, pull requests, resolution rates",
  "Coding agents":
    "coding agent, code agent, software engineering agent, agentic coding, programming agent, agentic code, " +
    "code assistant, coding assistant",
  "Software testing":
    "unit test, test generation, test case, fuzzing, fuzz testing, metamorphic testing, mutation testing, test suite",
  "Code review": "code review, code reviewer, review comments",
  "Code search & retrieval": "code search, code retrieval, semantic code search",
  "Code summarization & comments":
    "code summarization, comment generation, code comments, commit message, documentation generation",
  "Translation & migration of code":
    "code translation, migration, transpiler, transpilation, legacy code, serverless",
  "Repository-level code": "repository-level, repo-level, code completion, codebase",
  "Requirements & modelling":
    "requirements engineering, requirements elicitation, uml, sequence diagram, domain modeling, user stories",
  "Program analysis":
    "static analysis, program analysis, type inference, taint analysis, symbolic execution, decompilation",
  "Formal methods & verification":
    "formal verification, formal model, theorem proving, theorem prover, model checking, proof assistant, " +
    "formal specification, loop invariant, program verification, formal proof",
  "Developer practice":
    "developer, practitioner, user study, programmer, copilot, interviews, developer productivity, stack overflow",
  "Hardware design": "verilog, rtl, hdl, eda, chip design, circuit design, fpga, hardware description",
  "Databases & SQL": "sql, database, relational data, query optimization, query processing",
  "Quantum computing": "quantum",
  // Security
  "Security & safety":
    "vulnerability, vulnerabilities, malware, malicious, malicious code, jailbreak, safety, security, " +
    "secure code, guardrail, harmful, harmfulness, refusal, backdoor, threat model, intrusion detection, " +
    "attacker, price manipulation",
  "Smart contracts & blockchain": "smart contract, blockchain, defi, solidity, ethereum, cryptocurrency",
  "Privacy & federated learning": "privacy, federated learning, differential privacy, private data",
  "Adversarial robustness":
    "adversarial attack, adversarial example, adversarial robustness, adversarial training, adversarial perturbation",
  // Language models
  "Benchmarks & evaluation":
    "benchmark, benchmarking, bench, leaderboard, evaluation benchmark, test bed, shared task",
  "Reinforcement learning":
    "reinforcement learning, policy optimization, policy gradient, reward, rlhf, rlvr, grpo, ppo, bandit, markov decision",
  "Alignment & preferences":
    "human preference, preference optimization, preference policy, human feedback, llm alignment, " +
    "value alignment, multi-objective alignment",
  "Inference & serving":
    "inference system, llm serving, model serving, slo, kv cache, kv attention, kv compression, throughput, " +
    "llm inference, model inference, speculative decoding, prefill, attention speedup, memory walls, " +
    "accelerator",
  "Model compression": "quantization, pruning, distillation, model compression, sparsity, lightweight model",
  "Pre-training & fine-tuning":
    "pre-training, pretraining, pretrained, pre-trained, fine-tuning, fine-tune, instruction tuning, " +
    "post-training, parameter-efficient",
  "Retrieval-augmented generation": "retrieval-augmented, rag, dense retrieval",
  "Prompting & in-context learning": "prompt engineering, prompting, in-context learning, prompts",
  "Hallucination & factuality":
    "hallucination, factuality, factual consistency, fact checking, misinformation, fake news",
  Reasoning: "reasoning, cot, thought prompting, commonsense, puzzle, reasoner",
  "Agents & tool use":
    "tool calling, tool learning, autonomous agent, ai agent, agentic ai, agentic systems, language agent, " +
    "llm agent, multi-agent, multi-agent systems, agent framework, agent memory",
  "Detection of generated text":
    "generated text detection, llm-generated text, machine-generated text, watermark",
  "Algorithm & heuristic design":
    "heuristic design, algorithm design, design algorithms, evolutionary algorithm, genetic algorithm, carlo tree search, mcts, " +
    "algorithm discovery, evolutionary search",
  "Multilingual & low-resource languages":
    "multilingual, cross-lingual, low-resource language, non-english, bilingual, language expansion",
  "Multimodal models":
    "multimodal, vision language, visual question answering, image captioning, video models",
  "Dialogue & conversation":
    "dialogue, dialog, conversation, conversational, role-playing, chatbot, multi-turn",
  "Datasets & corpora": "dataset, corpus, corpora, annotation guidelines",
  // Language technology
  "Machine translation": "machine translation, neural machine translation, translation quality",
  Summarization: "summarization, abstractive, extractive summarization",
  "Question answering": "question answering, reading comprehension, open-domain qa",
  "Information extraction":
    "information extraction, relation extraction, named entity, event extraction, entity linking, slot filling",
  "Sentiment & opinion": "sentiment, opinion, aspect-based, stance detection, emotion",
  "Syntax & parsing":
    "dependency parsing, constituency parsing, semantic parsing, parser, treebank, morphology",
  "Speech & audio": "speech, audio, acoustic model, speaker, music",
  // Vision
  "Object detection & segmentation":
    "object detection, segmentation, object tracking, salient object, instance segmentation",
  "Image & video generation":
    "image generation, image synthesis, generative adversarial, diffusion model, image restoration, super-resolution",
  "3D vision": "point cloud, depth estimation, pose estimation, stereo, scene reconstruction",
  "Face & person recognition": "face recognition, person re-identification, facial, gait, action recognition",
  // Machine learning
  "Graph learning":
    "graph neural network, graph embedding, network embedding, node classification, graph convolutional, graph representation",
  "Knowledge graphs": "knowledge graph, ontology, link prediction, knowledge base",
  "Time series & forecasting": "time series, forecasting, anomaly detection, traffic prediction",
  "Recommender systems": "recommendation, recommender, collaborative filtering",
  "Transfer & continual learning":
    "transfer learning, domain adaptation, continual learning, lifelong learning, meta-learning, few-shot learning",
  "Causal inference": "causal inference, causality, causal discovery, treatment effect, counterfactual",
  Explainability:
    "explainable, interpretability, interpretable, explanation method, sparse autoencoder, mechanistic, " +
    "feature attribution, saliency",
  "Fairness & bias": "fairness, bias mitigation, gender bias, discrimination, social bias",
  "Games & mechanism design":
    "game theory, game-theoretic, auction, mechanism design, nash equilibrium, voting, fair division, " +
    "social choice, security games, dictator games, social games",
  "Search & constraint solving":
    "constraint satisfaction, sat solver, satisfiability, heuristic search, integer programming, answer set programming, planning domain",
  "Robotics & control": "robot, robotic, robotics, motion planning, autonomous driving, autonomous vehicle",
  // Other sciences
  "Clinical medicine":
    "patient, clinical, cancer, surgery, medical diagnosis, therapy, disease, clinical trial",
  "Public health": "public health, epidemic, pandemic, covid, vaccination, mortality",
  "Genetics & molecular biology":
    "gene, genome, genomic, protein, genetic, molecular biology, cell biology, gene expression",
  "Brain & cognition": "brain, neurons, cognitive, cortex, eeg",
  "Chemistry & materials":
    "catalyst, polymer, adsorption, nanoparticle, alloy, composite material, crystal structure, perovskite",
  "Climate & environment": "climate, emissions, environmental, soil, water quality, pollution, ecosystem",
  "Energy systems": "energy storage, power system, solar, battery, renewable, photovoltaic, smart grid",
  "Economics & finance": "economic, financial, financial market, investment, stock market, firm",
  "Law & policy": "legal, law, policy maker, public policy, governance, legislation",
  Physics: "lhc, collider, particle physics, cosmology, plasma, gravitational, condensed matter",
  Education: "education, students, teaching, classroom, curriculum",
  "Social media": "social media, twitter, social network, online communities",
  Bibliometrics:
    "bibliometric, citation analysis, scientometric, scholarly, co-citation, systematic literature review",
  "Internet of things": "iot, wireless sensor, sensor network, edge computing, sensor scheduling",
};

export const facets: readonly Facet[] = Object.entries(LEXICON).map(([label, patterns]) => ({
  label,
  patterns: patterns.split(", "),
}));
